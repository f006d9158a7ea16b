package io.quittance.kernel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Breaks off a document that is too large, or has a tag of more attributes than any invoice: the parser compares the
 * namespaces of a tag with each other before it lets anybody count them.
 */
final class BoundedXml extends FilterInputStream {

    /** Between two tags there may be text with equals signs too, so this is far above what an element may have. */
    private static final int MOST_EQUALS_SIGNS = 5_000;

    private int left = XmlShape.MOST_BYTES;
    private int equalsSigns;

    BoundedXml(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        left -= Math.max(count, 0);
        if (left < 0) {
            throw new TooLarge();
        }
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == '=' && ++equalsSigns > MOST_EQUALS_SIGNS) {
                throw new IOException("too many attributes");
            }
            if (target[i] == '<') {
                equalsSigns = 0;
            }
        }
        return count;
    }

    /** More than the most bytes. */
    static final class TooLarge extends IOException {}
}
