package io.quittance.archive;

import java.io.ByteArrayOutputStream;

/** Reads differences as they were kept before Zstandard: runs of own bytes, each followed by a run taken from the reference copy. */
final class Runs {

    private Runs() {}

    /** The bytes a difference to this reference copy was made of. */
    static byte[] apply(byte[] base, byte[] difference) {
        var out = new ByteArrayOutputStream(base.length + difference.length);
        var in = new Numbers(difference);
        while (in.at < difference.length) {
            int own = in.next();
            out.write(difference, in.at, own);
            in.at += own;
            if (in.at < difference.length) {
                int from = in.next();
                out.write(base, from, in.next());
            }
        }
        return out.toByteArray();
    }

    private static final class Numbers {
        private final byte[] bytes;
        private int at;

        private Numbers(byte[] bytes) {
            this.bytes = bytes;
        }

        private int next() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                int one = bytes[at++];
                number |= (one & 0x7f) << shift;
                if (one >= 0) {
                    return number;
                }
            }
        }
    }
}
