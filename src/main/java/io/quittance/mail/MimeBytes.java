package io.quittance.mail;

import io.quittance.kernel.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A mail being written: header lines and encoded text, seven bits but for addresses in other alphabets, every line ended by CRLF. */
final class MimeBytes {

    private static final int LONGEST_LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] PLAIN = plain();

    /** One line, or folded lines that begin with white space: nothing that could be read as a header of its own. */
    private static final Pattern HEADER_VALUE =
            Pattern.compile("[\\x20-\\x7e]*+(?:\\r\\n[ \\t]++[\\x21-\\x7e][\\x20-\\x7e]*+)*+");

    private byte[] bytes = new byte[32_768];
    private int length;
    private int column;

    /** A header line. @throws IllegalArgumentException when the value could begin a line of its own */
    MimeBytes header(String name, String value) {
        if (!HEADER_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a value for the header " + name);
        }
        return line(name + ": " + value);
    }

    /** A header line that is one mailbox, in UTF-8 where its letters are not ASCII (RFC 6532). */
    MimeBytes mailbox(String name, EmailAddress address) {
        return raw((name + ": " + address.value()).getBytes(StandardCharsets.UTF_8))
                .end();
    }

    /** A line of seven-bit text. */
    MimeBytes line(String text) {
        return raw(text.getBytes(StandardCharsets.US_ASCII)).end();
    }

    /** Bytes that need no encoding and end with CRLF or are ended by the caller. */
    MimeBytes raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    MimeBytes end() {
        room(2);
        bytes[length++] = '\r';
        bytes[length++] = '\n';
        return this;
    }

    /** Text as quoted-printable (RFC 2045, 6.7) in UTF-8. Every kind of line end becomes CRLF; the last line is ended. */
    MimeBytes quotedPrintable(String text) {
        var chars = text.toCharArray();
        column = 0;
        for (int i = 0; i < chars.length; ) {
            int plain = plainRun(chars, i);
            if (plain > i) {
                plain(chars, i, plain);
                i = plain;
            } else if (endsLine(chars, i)) {
                i += chars[i] == '\r' && i + 1 < chars.length && chars[i + 1] == '\n' ? 2 : 1;
                end();
                column = 0;
            } else {
                int point = Character.codePointAt(chars, i);
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded(one);
                }
                i += Character.charCount(point);
            }
        }
        return end();
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    // White space at the end of a line may be lost on the way: it is encoded.
    private static int plainRun(char[] text, int from) {
        int to = from;
        while (to < text.length && text[to] < 128 && PLAIN[text[to]]) {
            to++;
        }
        boolean blank = to > from && (text[to - 1] == ' ' || text[to - 1] == '\t');
        return blank && (to == text.length || endsLine(text, to)) ? to - 1 : to;
    }

    private void plain(char[] text, int from, int to) {
        room(to - from + (to - from) / 8 + 8);
        for (int i = from; i < to; i++) {
            makeRoomInLine(1);
            bytes[length++] = (byte) text[i];
            column++;
        }
    }

    private void encoded(byte one) {
        room(6);
        makeRoomInLine(3);
        bytes[length++] = '=';
        bytes[length++] = HEX[one >> 4 & 0xf];
        bytes[length++] = HEX[one & 0xf];
        column += 3;
    }

    private void makeRoomInLine(int width) {
        if (column + width >= LONGEST_LINE) {
            bytes[length++] = '=';
            bytes[length++] = '\r';
            bytes[length++] = '\n';
            column = 0;
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private static boolean endsLine(char[] text, int at) {
        return text[at] == '\n' || text[at] == '\r';
    }

    private static boolean[] plain() {
        var plain = new boolean[128];
        Arrays.fill(plain, ' ', '~' + 1, true);
        plain['='] = false;
        plain['\t'] = true;
        return plain;
    }
}
