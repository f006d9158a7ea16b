package io.quittance.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Breaks off a document before a parser would have to hold too much of it: one that is too large, or has a tag of more
 * attributes than any invoice, whose namespaces the parser compares with each other before it lets anybody count them. A
 * document read event by event has, besides, no comment, no CDATA and no long stretch without a tag: a parser holds these
 * whole. The limits go by bytes, so the marks of XML are single bytes (see {@link SafeXml}).
 */
final class BoundedXml extends FilterInputStream {

    /** Between two tags there may be text with equals signs too, so this is far above what an element may have. */
    private static final int MOST_EQUALS_SIGNS = 5_000;

    /** The longest text of a cell (32,767 characters) with every character written as a reference. */
    private static final int LONGEST_STRETCH = 1 << 18;

    /** Where the declaration of XML may stand, a byte order mark before it. */
    private static final int DECLARATION_WITHIN = 8;

    private final boolean events;
    private long left;
    private int equalsSigns;
    private int stretch;
    private int position;
    private boolean afterOpening;

    private BoundedXml(InputStream in, boolean events, long most) {
        super(in);
        this.events = events;
        this.left = most;
    }

    /** A document that is read as a whole. */
    static BoundedXml tree(InputStream in) {
        return new BoundedXml(in, false, XmlShape.MOST_BYTES);
    }

    /** A document that is read event by event. */
    static BoundedXml events(InputStream in, long mostBytes) {
        return new BoundedXml(in, true, mostBytes);
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
            look(target[i]);
        }
        return count;
    }

    private void look(byte next) throws IOException {
        if (events) {
            refuseWhatIsHeldWhole(next);
        }
        if (next == '=' && ++equalsSigns > MOST_EQUALS_SIGNS) {
            throw new IOException("too many attributes");
        }
        if (next == '<') {
            equalsSigns = 0;
        }
    }

    private void refuseWhatIsHeldWhole(byte next) throws IOException {
        if (afterOpening && (next == '!' || next == '?' && position > DECLARATION_WITHIN)) {
            throw new IOException("a comment, a section or an instruction");
        }
        if (++stretch > LONGEST_STRETCH) {
            throw new IOException("too long without a tag");
        }
        afterOpening = next == '<';
        if (afterOpening) {
            stretch = 0;
        }
        position = Math.min(position + 1, DECLARATION_WITHIN + 1);
    }

    /** More than the most bytes. */
    static final class TooLarge extends IOException {}
}
