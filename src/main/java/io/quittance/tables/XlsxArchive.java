package io.quittance.tables;

import io.quittance.kernel.RefusedException;
import io.quittance.xml.SafeXml;
import io.quittance.xml.XmlEvents;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A workbook's ZIP archive in a file that is deleted after use. Its parts are unpacked while they are read. */
final class XlsxArchive implements Closeable {

    /** Longest sheet, in bytes. */
    static final long MOST_UNPACKED = 400L << 20;

    private static final long MOST_BYTES = 100L << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final int LARGEST_DIRECTORY = 1 << 20;

    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRIES_AT = 10;
    private static final int DIRECTORY_AT = 12;
    private static final int COMMENT_AT = 20;

    private final Path file;
    private final ZipFile zip;

    private XlsxArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** @throws RefusedException when it is no archive, or goes beyond a limit */
    static XlsxArchive of(InputStream bytes) throws IOException {
        var file = Files.createTempFile("import", ".xlsx");
        try {
            store(bytes, file);
            OtherWorkbooks.refuse(file);
            refuseLargeDirectory(file);
            return of(file);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken instanceof RefusedException refused ? refused : unreadable();
        }
    }

    private static XlsxArchive of(Path file) throws IOException {
        var zip = new ZipFile(file.toFile());
        try {
            OtherWorkbooks.refuse(zip);
            return new XlsxArchive(file, zip);
        } catch (RuntimeException other) {
            zip.close();
            throw other;
        }
    }

    /** A part, event by event. @throws RefusedException when there is none of this name, or it is no XML */
    XmlEvents open(String part, long mostBytes) throws IOException {
        var entry = entry(part).orElseThrow(XlsxArchive::unreadable);
        return SafeXml.events(zip.getInputStream(entry), mostBytes);
    }

    boolean has(String part) {
        return entry(part).isPresent();
    }

    /** Parts are named without regard to capitals (ECMA-376, part 2, 6.2.2.3). */
    private Optional<? extends ZipEntry> entry(String part) {
        var exact = zip.getEntry(part);
        return exact == null
                ? zip.stream()
                        .filter(entry -> entry.getName().replace('\\', '/').equalsIgnoreCase(part))
                        .findFirst()
                : Optional.of(exact);
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static RefusedException unreadable() {
        return new RefusedException(
                "file", "unreadable", "The file is not a readable workbook", "save it again as .xlsx or as CSV");
    }

    static RefusedException tooLarge() {
        return new RefusedException("file", "too-large", "The workbook is too large", "send it in parts, or as CSV");
    }

    private static void store(InputStream bytes, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long stored = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                stored += read;
                if (stored > MOST_BYTES) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** Opening an archive keeps its whole directory in memory, so the size that it gives for itself is read first. */
    private static void refuseLargeDirectory(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(bytes.length(), END_BYTES + LONGEST_COMMENT)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            var end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            int at = tail.length - END_BYTES;
            while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
                at--;
            }
            if (at < 0 || at + END_BYTES + Short.toUnsignedInt(end.getShort(at + COMMENT_AT)) != tail.length) {
                throw unreadable();
            }
            if (Short.toUnsignedInt(end.getShort(at + ENTRIES_AT)) > MOST_ENTRIES
                    || Integer.toUnsignedLong(end.getInt(at + DIRECTORY_AT)) > LARGEST_DIRECTORY) {
                throw tooLarge();
            }
        }
    }
}
