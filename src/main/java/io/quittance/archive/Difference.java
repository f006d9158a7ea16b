package io.quittance.archive;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * What makes a mail differ from the reference copy of its kind: runs of its own bytes, each followed by a run taken from the
 * copy. Mails of a kind share nine tenths, line by line, so this is short and costs a few microseconds.
 */
final class Difference {

    private static final int SHORTEST_RUN = 12;

    private final byte[] base;
    private final int[] lineStarts;
    private final int[] lineHashes;

    /** Prepares a reference copy to be compared with many mails. */
    Difference(byte[] base) {
        this.base = base;
        this.lineStarts = starts(base);
        this.lineHashes = Arrays.stream(lineStarts)
                .map(start -> hash(base, start, lineEnd(base, start)))
                .toArray();
    }

    /** The difference, from which {@link #apply} makes the same bytes again. */
    byte[] of(byte[] text) {
        var out = new ByteArrayOutputStream(2_048);
        int own = 0;
        int place = 0;
        for (int at = 0; at < text.length; ) {
            int from = sameLine(text, at, place);
            int run = from < 0 ? 0 : run(text, at, from);
            if (run >= SHORTEST_RUN) {
                own(out, text, own, at);
                number(out, from);
                number(out, run);
                at += run;
                own = at;
                place = from + run;
            }
            at = run >= SHORTEST_RUN && text[at - 1] == '\n' ? at : lineEnd(text, at);
        }
        if (own < text.length) {
            own(out, text, own, text.length);
        }
        return out.toByteArray();
    }

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

    private int run(byte[] text, int at, int from) {
        int most = Math.min(text.length - at, base.length - from);
        int mismatch = Arrays.mismatch(text, at, at + most, base, from, from + most);
        return mismatch < 0 ? most : mismatch;
    }

    // Where the reference copy has the line that begins here. Looks onwards first: mails of a kind keep the order of
    // their
    // lines.
    private int sameLine(byte[] text, int at, int from) {
        int hash = hash(text, at, lineEnd(text, at));
        int begin = Arrays.binarySearch(lineStarts, from);
        int first = begin < 0 ? -begin - 1 : begin;
        for (int i = 0; i < lineHashes.length; i++) {
            int line = (first + i) % lineHashes.length;
            if (lineHashes[line] == hash) {
                return lineStarts[line];
            }
        }
        return -1;
    }

    private static int[] starts(byte[] text) {
        var starts = new int[text.length + 1];
        int count = 0;
        for (int at = 0; at < text.length; at = lineEnd(text, at)) {
            starts[count++] = at;
        }
        return Arrays.copyOf(starts, count);
    }

    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, text.length);
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    private static void own(ByteArrayOutputStream out, byte[] text, int from, int to) {
        number(out, to - from);
        out.write(text, from, to - from);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
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
