package io.quittance.kernel;

import java.text.Normalizer;

/**
 * One form for the same text, by any writer and on any way in: composed characters (Unicode NFC), nothing
 * invisible at its ends or between, and one kind of blank. What changes the order or the look of a text (direction marks,
 * controls) is only taken off its ends; within, it is for {@link PlainText} to refuse.
 */
final class TidyText {

    private static final char LAST_ASCII = '\u007f';

    private TidyText() {}

    static String of(String text) {
        if (isTidy(text)) {
            return text;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int from = 0;
        int to = composed.length();
        while (from < to && isNothing(composed.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(composed.charAt(to - 1))) {
            to--;
        }
        var tidy = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = composed.charAt(i);
            if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                tidy.append(' ');
            } else if (!isWithoutWidth(c)) {
                tidy.append(c);
            }
        }
        return tidy.toString();
    }

    private static boolean isTidy(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) >= LAST_ASCII) {
                return false;
            }
        }
        return length == 0 || text.charAt(0) > ' ' && text.charAt(length - 1) > ' ';
    }

    /** White space of any kind, byte order marks, joiners, direction marks: at an end nobody meant them. */
    private static boolean isNothing(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c > LAST_ASCII && Character.getType(c) == Character.FORMAT;
    }

    /** What is not seen between two characters and says nothing about them. */
    private static boolean isWithoutWidth(char c) {
        return c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u00ad';
    }
}
