package io.quittance.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One client talking to the mail catcher: as much of RFC 5321 as a submission needs. */
final class SmtpConversation {

    private static final Pattern PATH = Pattern.compile("<([^>]*)>");
    private static final int MAX_LINE = 16_384;
    private static final int MAX_MAIL = 40_000_000;

    private final Socket client;
    private final InputStream in;
    private final OutputStream out;
    private final Mailbox mailbox;
    private final MailFaults faults;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";
    private boolean open = true;

    SmtpConversation(Socket client, Mailbox mailbox, MailFaults faults) throws IOException {
        this.client = client;
        this.in = new BufferedInputStream(client.getInputStream());
        this.out = client.getOutputStream();
        this.mailbox = mailbox;
        this.faults = faults;
    }

    /** Talks until the client leaves. */
    void hold() throws IOException {
        client.setTcpNoDelay(true);
        client.setSoTimeout(300_000);
        reply("220 mailbox.quittance.test ESMTP");
        while (open) {
            var line = readLine(MAX_LINE);
            if (line.length == 0) {
                return;
            }
            answer(new String(line, StandardCharsets.UTF_8).strip());
        }
    }

    private void answer(String command) throws IOException {
        var verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
            case "EHLO" ->
                reply("250-mailbox.quittance.test\r\n250-8BITMIME\r\n250-DSN\r\n250-SMTPUTF8\r\n250 SIZE " + MAX_MAIL);
            case "HELO", "NOOP" -> reply("250 OK");
            case "RSET" -> {
                begin("");
                reply("250 2.0.0 OK");
            }
            case "MAIL" -> {
                begin(path(command));
                reply("250 2.1.0 OK");
            }
            case "RCPT" -> recipient(path(command));
            case "DATA" -> data();
            case "QUIT" -> {
                reply("221 2.0.0 Bye");
                open = false;
            }
            default -> reply("502 5.5.2 Not known here");
        }
    }

    private void begin(String from) {
        sender = from;
        recipients.clear();
    }

    private void recipient(String address) throws IOException {
        var fault = faults.strike(MailFaults.At.RCPT, List.of(address));
        if (fault.isPresent()) {
            fail(fault.get());
            return;
        }
        recipients.add(address);
        reply("250 2.1.5 OK");
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            reply("503 5.5.1 RCPT first");
            return;
        }
        var fault = faults.strike(MailFaults.At.DATA, recipients);
        if (fault.isPresent()) {
            fail(fault.get());
            return;
        }
        reply("354 Go ahead");
        var bytes = readMail();
        var afterwards = faults.strike(MailFaults.At.AFTER_DATA, recipients);
        // A refusal means the mail is not here; a broken or silent connection leaves the sender in doubt: it is here.
        if (afterwards.isEmpty() || !afterwards.get().matches("[45].*")) {
            mailbox.keep(sender, recipients, bytes);
        }
        if (afterwards.isPresent()) {
            fail(afterwards.get());
        } else {
            reply("250 2.0.0 Taken");
        }
        begin("");
    }

    private void fail(String how) throws IOException {
        switch (how) {
            case "RESET" -> {
                client.setSoLinger(true, 0);
                open = false;
            }
            case "SILENCE" -> {
                in.transferTo(OutputStream.nullOutputStream());
                open = false;
            }
            default -> reply(how);
        }
    }

    private byte[] readMail() throws IOException {
        var mail = new ByteArrayOutputStream();
        while (mail.size() <= MAX_MAIL) {
            var line = readLine(MAX_MAIL);
            if (line.length == 0) {
                throw new IOException("the client left in the middle of a mail");
            }
            if (line[0] == '.') {
                if (line.length <= 3
                        && new String(line, StandardCharsets.US_ASCII).strip().equals(".")) {
                    return mail.toByteArray();
                }
                mail.write(line, 1, line.length - 1);
            } else {
                mail.write(line, 0, line.length);
            }
        }
        throw new IOException("a mail above the limit");
    }

    // With its line end; empty at the end of the stream.
    private byte[] readLine(int limit) throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
            if (line.size() > limit) {
                throw new IOException("a line above the limit");
            }
        }
        return new byte[0];
    }

    private void reply(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String path(String command) {
        var matcher = PATH.matcher(command);
        return matcher.find() ? matcher.group(1) : "";
    }
}
