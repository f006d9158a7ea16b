package io.quittance.imports.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bytes of a stored file, one part in memory at a time. */
public final class PartStream extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int position;
    private int next;

    /** @param parts by number from 0; empty after the last */
    public PartStream(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position == part.length) {
            var following = parts.apply(next);
            if (following.isEmpty()) {
                return -1;
            }
            part = following.get();
            position = 0;
            next++;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }
}
