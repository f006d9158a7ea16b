package io.quittance.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbered objects as they come, and the table of their places at the end (ISO 32000-1 §7.5). */
final class ObjectFile {

    private final OutputStream out;
    private long written;
    private long[] offsets = new long[1024];
    private int last;

    /** @param reserved so many first numbers are given out by hand */
    ObjectFile(OutputStream out, int reserved) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.last = reserved;
        put(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    }

    /** Writes an object. @return its number */
    int add(byte[] content) {
        put(++last, content);
        return last;
    }

    void put(int number, byte[] content) {
        offsets = number < offsets.length ? offsets : Arrays.copyOf(offsets, 2 * number);
        offsets[number] = written;
        put(latin(number + " 0 obj\n"));
        put(content);
        put(latin("\nendobj\n"));
    }

    /** Writes the table, and closes the stream. @param id in hexadecimal */
    void finish(int root, String id) {
        long table = written;
        var rows = new StringBuilder(20 * (last + 1) + 300);
        rows.append("xref\n0 ").append(last + 1).append("\n0000000000 65535 f \n");
        for (int number = 1; number <= last; number++) {
            var offset = Long.toString(offsets[number]);
            rows.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
        }
        rows.append("trailer\n<</Size ").append(last + 1).append("/Root ").append(root);
        rows.append(" 0 R/ID[<").append(id).append("><").append(id).append(">]>>\nstartxref\n");
        put(latin(rows.append(table).append("\n%%EOF\n").toString()));
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void put(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += bytes.length;
    }
}
