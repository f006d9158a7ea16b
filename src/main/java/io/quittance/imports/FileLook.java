package io.quittance.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.InputStreamSource;

/** One look over the whole file before anything is stored: its hash, what it is, and whether it is UTF-8 or else Windows-1252. */
record FileLook(String sha256, ImportFormat format, Charset charset) {

    /** A file is stored and read in parts of this size. */
    static final int PART_BYTES = 1 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static FileLook at(InputStreamSource file) throws IOException {
        var digest = digest();
        ImportFormat format;
        try (InputStream start = file.getInputStream()) {
            format = ImportFormat.of(start.readNBytes(ImportFormat.START_BYTES));
        }
        try (InputStream bytes = new DigestInputStream(file.getInputStream(), digest)) {
            boolean utf8 = isUtf8(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
            return new FileLook(
                    HexFormat.of().formatHex(digest.digest()), format, utf8 ? StandardCharsets.UTF_8 : WINDOWS);
        }
    }

    private static boolean isUtf8(InputStream bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.allocate(1 << 16);
        var out = CharBuffer.allocate(1 << 16);
        for (int read = bytes.read(in.array(), 0, in.capacity()); read >= 0; ) {
            in.position(in.position() + read).flip();
            out.clear();
            if (decoder.decode(in, out, false).isError()) {
                return false;
            }
            in.compact();
            read = bytes.read(in.array(), in.position(), in.remaining());
        }
        in.flip();
        out.clear();
        return !decoder.decode(in, out, true).isError();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
