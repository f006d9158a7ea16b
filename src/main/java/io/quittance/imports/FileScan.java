package io.quittance.imports;

import io.quittance.tables.FileCharset;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/**
 * One look over the whole file before anything is stored: its hash, what it is, and in which characters it is written.
 *
 * @param lines how many lines it has, as a text
 */
record FileScan(String sha256, ImportFormat format, Charset charset, long lines) {

    /** A file is stored and read in parts of this size. */
    static final int PART_BYTES = 1 << 20;

    static FileScan at(InputStreamSource file) throws IOException {
        var digest = digest();
        ImportFormat format;
        try (InputStream start = file.getInputStream()) {
            format = ImportFormat.of(start.readNBytes(ImportFormat.START_BYTES));
        }
        try (var bytes = new Lines(new DigestInputStream(file.getInputStream(), digest))) {
            var charset = FileCharset.of(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
            return new FileScan(HexFormat.of().formatHex(digest.digest()), format, charset, bytes.count());
        }
    }

    /** Counts line ends on the way. */
    private static final class Lines extends FilterInputStream {

        private long feeds;
        private long returns;
        private int last = '\n';

        Lines(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                count(next);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int read = super.read(buffer, from, most);
            for (int i = from; i < from + read; i++) {
                count(buffer[i]);
            }
            return read;
        }

        private void count(int character) {
            feeds += character == '\n' ? 1 : 0;
            returns += character == '\r' ? 1 : 0;
            last = character == 0 ? last : character;
        }

        long count() {
            return Math.max(feeds, returns) + (last == '\n' || last == '\r' ? 0 : 1);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
