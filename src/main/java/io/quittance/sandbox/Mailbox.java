package io.quittance.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mails that the catching server took: one file each, an envelope line and then the very bytes, complete before the
 * server says so. They survive a restart and a kill -9.
 */
@Component
class Mailbox {

    /** One caught mail as the list shows it; {@code date} is the mail's own {@code Date:}. */
    record CaughtMail(
            String id,
            String to,
            String from,
            String subject,
            @Nullable String date) {}

    private final Path folder;
    private final ConcurrentSkipListMap<Long, CaughtMail> mails = new ConcurrentSkipListMap<>();
    private final AtomicLong last = new AtomicLong();

    Mailbox(DataDirectory data) throws IOException {
        this.folder = data.folder("mailbox");
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".mail")).toList()) {
                var id = Long.parseLong(file.getFileName().toString().replace(".mail", ""));
                mails.put(id, describe(id, Files.readAllBytes(file)));
            }
        }
        last.set(mails.isEmpty() ? 0 : mails.lastKey());
    }

    /** Keeps a mail; when this returns it is on disk. */
    void keep(String from, List<String> recipients, byte[] bytes) throws IOException {
        var id = last.incrementAndGet();
        var envelope = (from + "\t" + String.join(", ", recipients) + "\n").getBytes(StandardCharsets.UTF_8);
        var content = Arrays.copyOf(envelope, envelope.length + bytes.length);
        System.arraycopy(bytes, 0, content, envelope.length, bytes.length);
        var fresh = folder.resolve(id + ".next");
        Files.write(fresh, content);
        Files.move(fresh, file(id), StandardCopyOption.ATOMIC_MOVE);
        mails.put(id, describe(id, content));
    }

    /** Caught mails, oldest first; {@code to} limits them to one recipient. */
    List<CaughtMail> list(@Nullable String to) {
        var wanted = to == null ? null : to.toLowerCase(Locale.ROOT);
        return mails.values().stream()
                .filter(mail -> wanted == null
                        || Arrays.asList(mail.to.toLowerCase(Locale.ROOT).split(", "))
                                .contains(wanted))
                .toList();
    }

    /** How many mails were ever taken; throwing them away changes nothing. */
    long taken() {
        return last.get();
    }

    /** The very bytes of a mail. */
    Optional<byte[]> bytes(long id) {
        if (!mails.containsKey(id)) {
            return Optional.empty();
        }
        try {
            var content = Files.readAllBytes(file(id));
            return Optional.of(Arrays.copyOfRange(content, endOfEnvelope(content), content.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws all caught mails away. */
    void clear() {
        for (var id : mails.keySet()) {
            mails.remove(id);
            try {
                Files.deleteIfExists(file(id));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static MimeMessage parse(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private Path file(long id) {
        return folder.resolve(id + ".mail");
    }

    private static CaughtMail describe(long id, byte[] content) {
        var start = endOfEnvelope(content);
        var envelope = new String(content, 0, start - 1, StandardCharsets.UTF_8).split("\t", 2);
        try {
            var mail = parse(Arrays.copyOfRange(content, start, content.length));
            var date = mail.getSentDate();
            return new CaughtMail(
                    Long.toString(id),
                    envelope[1],
                    envelope[0],
                    Objects.requireNonNullElse(mail.getSubject(), ""),
                    date == null ? null : date.toInstant().toString());
        } catch (MessagingException e) {
            return new CaughtMail(Long.toString(id), envelope[1], envelope[0], "(unreadable)", null);
        }
    }

    private static int endOfEnvelope(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                return i + 1;
            }
        }
        throw new IllegalStateException("a mail file without its envelope");
    }
}
