package io.quittance.imports;

import io.quittance.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies of a workbook only what reading needs, each part counted while it is unpacked (cases F-02 and F-05): what the
 * reader opens has no other size, no other names and no second directory than what was measured here.
 */
final class XlsxCopy {

    private static final long MOST_BYTES = 100L << 20;
    private static final long MOST_UNPACKED = 400L << 20;
    private static final long MOST_SHARED_TEXT = 64L << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final String SHARED_TEXT = "xl/sharedStrings.xml";
    private static final Set<String> NEEDED = Set.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            SHARED_TEXT);

    private XlsxCopy() {}

    /** A file to be deleted after use. @throws RefusedException when it is no workbook, or goes beyond a limit */
    static Path of(InputStream bytes) throws IOException {
        var whole = Files.createTempFile("import", ".xlsx");
        var copy = Files.createTempFile("import", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                bounded(bytes, out, MOST_BYTES);
            }
            copy(whole, copy);
            return copy;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(copy);
            throw broken instanceof RefusedException refused ? refused : unreadable();
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    static RefusedException unreadable() {
        return new RefusedException(
                "file", "unreadable", "The file is not a readable workbook", "save it again as .xlsx or as CSV");
    }

    private static void copy(Path whole, Path copy) throws IOException {
        try (var zip = new ZipFile(whole.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            out.setLevel(Deflater.BEST_SPEED);
            long left = MOST_UNPACKED;
            for (var entry : zip.stream().filter(XlsxCopy::isNeeded).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (var part = zip.getInputStream(entry)) {
                    left -= bounded(
                            part, out, entry.getName().equals(SHARED_TEXT) ? Math.min(left, MOST_SHARED_TEXT) : left);
                }
                out.closeEntry();
            }
        }
    }

    private static boolean isNeeded(ZipEntry entry) {
        return NEEDED.contains(entry.getName())
                || entry.getName().matches("xl/worksheets/[A-Za-z0-9_. -]{1,100}\\.xml");
    }

    private static long bounded(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw tooLarge();
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    private static RefusedException tooLarge() {
        return new RefusedException("file", "too-large", "The workbook is too large", "send it in parts, or as CSV");
    }
}
