package io.quittance.imports;

import io.quittance.tables.FileCharset;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/** One look over the whole file before anything is stored: its hash, what it is, and in which characters it is written. */
record FileScan(String sha256, ImportFormat format, Charset charset) {

    /** A file is stored and read in parts of this size. */
    static final int PART_BYTES = 1 << 20;

    static FileScan at(InputStreamSource file) throws IOException {
        var digest = digest();
        ImportFormat format;
        try (InputStream start = file.getInputStream()) {
            format = ImportFormat.of(start.readNBytes(ImportFormat.START_BYTES));
        }
        try (InputStream bytes = new DigestInputStream(file.getInputStream(), digest)) {
            var charset = FileCharset.of(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
            return new FileScan(HexFormat.of().formatHex(digest.digest()), format, charset);
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
