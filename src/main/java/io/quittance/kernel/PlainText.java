package io.quittance.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The edge for texts from outside (rule D45). A line is visible characters only: controls, line breaks, direction overrides,
 * lone surrogates and towers of combining marks are refused, never repaired; what cannot be seen and says nothing is left out. Any other text is at least
 * storable: the database knows neither NUL nor half a character, and no other control means anything in a text.
 */
public final class PlainText {

    private static final int MAX_COMBINING = 4;
    private static final char REPLACEMENT = '\ufffd';

    private PlainText() {}

    /**
     * The one form of a text for every entrance: composed (NFC), with plain blanks, and without white space and invisible
     * characters at its ends. It changes nothing that can be seen.
     */
    public static String tidy(String text) {
        return TidyText.of(text);
    }

    /** The text in its one form ({@link #tidy}). @throws RefusedException when it is empty, too long or not plain */
    public static String line(String field, @Nullable String text, int maxLength) {
        var line = optionalLine(field, text, maxLength);
        if (line == null) {
            throw new RefusedException(field, "missing", "This is mandatory", "send 1 to " + maxLength + " characters");
        }
        return line;
    }

    /** As {@link #line}; nothing or only white space gives null. */
    public static @Nullable String optionalLine(String field, @Nullable String text, int maxLength) {
        if (text == null) {
            return null;
        }
        var line = tidy(text);
        if (line.isEmpty()) {
            return null;
        }
        if (line.length() > maxLength) {
            throw new RefusedException(
                    field, "too-long", "This is too long", "send at most " + maxLength + " characters");
        }
        if (!isPlain(line)) {
            throw new RefusedException(
                    field,
                    "characters",
                    "This contains invisible or control characters",
                    "send one line of visible characters");
        }
        return line;
    }

    /** The text itself. @throws RefusedException naming the field when it cannot be stored */
    public static String storable(String field, String text) {
        if (!isStorable(text)) {
            throw new RefusedException(
                    field, "characters", "This contains control characters", "send visible characters and line breaks");
        }
        return text;
    }

    /** True when a text has no half character and no control but tab and line breaks. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (isSenseless(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text with a mark in place of what cannot be stored: for what we say about a text, never for the text. */
    public static String shown(String text) {
        if (isStorable(text)) {
            return text;
        }
        return text.codePoints()
                .map(point -> point < Character.MIN_SUPPLEMENTARY_CODE_POINT
                                && (Character.isSurrogate((char) point) || isSenseless((char) point))
                        ? REPLACEMENT
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSenseless(char c) {
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7f && c < 0xa0;
    }

    /** True for one line of visible characters. */
    public static boolean isPlain(String text) {
        int combining = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                combining = 0;
                continue;
            }
            int point = text.codePointAt(i);
            combining = isCombining(point) ? combining + 1 : 0;
            if (combining > MAX_COMBINING || isHidden(point)) {
                return false;
            }
            i += Character.charCount(point) - 1;
        }
        return true;
    }

    private static boolean isCombining(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
