package io.quittance.letters;

import io.quittance.kernel.CsvText;
import io.quittance.kernel.FirmId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes status files that somebody puts into {@code status/} of a firm's print folder. A file that was taken moves to
 * {@code status/done/}, with a report beside it.
 */
@Component
class StatusFolder {

    private static final Logger LOG = LoggerFactory.getLogger(StatusFolder.class);

    /** A file that changed a moment ago may still be written. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final StatusFiles files;
    private final InstantSource clock;

    StatusFolder(StatusFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Takes the files that are there. Scope: engine. */
    void take(FirmId firm, PrintFolder folder) {
        var status = folder.path().resolve("status");
        if (!Files.isDirectory(status)) {
            return;
        }
        try (var names = Files.list(status)) {
            for (var file : names.filter(this::isReady).sorted().toList()) {
                take(firm, file, Files.createDirectories(status.resolve("done")));
            }
        } catch (IOException e) {
            LOG.warn("the status files of {} cannot be taken", firm, e);
        }
    }

    private boolean isReady(Path file) {
        var name = file.getFileName().toString();
        try {
            return !name.startsWith(".")
                    && name.endsWith(".csv")
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(clock.instant().minus(QUIET));
        } catch (IOException e) {
            return false;
        }
    }

    private void take(FirmId firm, Path file, Path done) throws IOException {
        var name = file.getFileName().toString();
        byte[] csv;
        try (var in = Files.newInputStream(file)) {
            csv = in.readNBytes(StatusFiles.LARGEST_FILE + 1);
        }
        var report = files.take(firm, name, csv);
        var base = name.substring(0, name.length() - ".csv".length());
        Files.writeString(done.resolve(base + ".report.csv"), text(report), StandardCharsets.UTF_8);
        Files.move(file, done.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(StatusReport report) {
        var text = new StringBuilder()
                .append(CsvText.line(List.of("moved", Integer.toString(report.moved()))))
                .append(CsvText.line(List.of("unchanged", Integer.toString(report.unchanged()))))
                .append(CsvText.line(List.of("line", "message", "code", "text", "remedy")));
        for (var fault : report.faults()) {
            var message = fault.message();
            text.append(CsvText.line(List.of(
                    Integer.toString(fault.line()),
                    message == null ? "" : message,
                    fault.code(),
                    fault.text(),
                    fault.remedy())));
        }
        return text.toString();
    }
}
