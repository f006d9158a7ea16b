package io.quittance.archive;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.util.Native;

/**
 * What makes a message differ from the reference copy of its kind: Zstandard (RFC 8878) with that copy as its dictionary. Mails
 * and letters of a kind share nine tenths.
 */
final class Difference {

    private static final int LEVEL = 6;
    private static final long LONGEST = 64L << 20;

    private Difference() {}

    /** @throws IllegalStateException when the native code of Zstandard cannot be loaded on this machine */
    static void demandCodec() {
        try {
            Native.load();
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
            throw new IllegalStateException(
                    "Zstandard's native code cannot be loaded from " + System.getProperty("java.io.tmpdir")
                            + ": let the folder be written to and run from (tmpfs: exec), or name another with -DZstdTempFolder=",
                    e);
        }
    }

    /** Makes the differences of several texts to one reference copy, which is prepared once: that costs more than a text. */
    static final class Maker implements AutoCloseable {

        private final ZstdDictCompress dictionary;
        private final ZstdCompressCtx context;

        Maker(byte[] base) {
            this.dictionary = new ZstdDictCompress(base, LEVEL);
            this.context = new ZstdCompressCtx().setLevel(LEVEL).loadDict(dictionary);
        }

        /** The difference, from which {@link #apply} makes the same bytes again. */
        byte[] of(byte[] text) {
            return context.compress(text);
        }

        @Override
        public void close() {
            context.close();
            dictionary.close();
        }
    }

    /** The bytes a difference to this reference copy was made of. @throws IllegalStateException when it is none */
    static byte[] apply(byte[] base, byte[] difference) {
        try (var context = new ZstdDecompressCtx()) {
            long length = Zstd.getFrameContentSize(difference);
            if (length > LONGEST) {
                throw new IllegalStateException("what is kept is longer than anything that was sent");
            }
            return context.loadDict(base).decompress(difference, (int) length);
        } catch (ZstdException e) {
            throw new IllegalStateException("what is kept is damaged", e);
        }
    }
}
