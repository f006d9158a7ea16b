package io.quittance.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A font that is embedded in every document: cut and compressed once, each document takes the same piece. Shared by all documents
 * and threads.
 */
public final class SheetFont {

    private static final Map<Cut, SheetFont> LOADED = new ConcurrentHashMap<>();

    /** What a font is cut to. */
    private record Cut(Typeface face, boolean bold, Script script) {}

    private final FontPiece piece;
    private final short[] glyphs = new short[Character.MAX_VALUE + 1];
    private final short[] widths = new short[Character.MAX_VALUE + 1];

    private SheetFont(Cut cut) {
        this.piece = load(cut);
        Arrays.fill(widths, (short) -1);
        piece.glyphs().forEach((point, glyph) -> {
            glyphs[point] = glyph.shortValue();
            widths[point] = (short) piece.widths()[glyph];
        });
    }

    static SheetFont of(Typeface face, boolean bold, Script script) {
        return LOADED.computeIfAbsent(new Cut(face, bold, script), SheetFont::new);
    }

    FontPiece piece() {
        return piece;
    }

    /** The glyph of a printable letter. */
    int glyph(char letter) {
        return glyphs[letter];
    }

    /** True when every letter is in it. */
    boolean knows(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (widths[text.charAt(at)] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Width of a printable text in points at this size. */
    public double width(String text, double size) {
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            sum += Math.max(0, widths[text.charAt(at)]);
        }
        return sum * size / 1000;
    }

    /**
     * The text with what the font has: composed letters, spaces that must not break kept so and other special ones made plain,
     * a letter it lacks in its compatible form (№ as No, the ligature ﬁ as fi). What it cannot write at all is a question mark.
     */
    public String printable(String text) {
        return knows(text) ? text : written(text).toString();
    }

    /** True when {@link #printable} says the same as the text: nothing of it became a question mark. */
    public boolean canWrite(String text) {
        return count(written(text), '?') == count(text, '?');
    }

    private StringBuilder written(String text) {
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point == '\u202f' || point == '\u00a0') {
                out.append('\u00a0');
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                out.append(' ');
            } else if (has(point)) {
                out.append((char) point);
            } else if (!isSilent(point)) {
                out.append(compatible(point));
            }
        });
        return out;
    }

    /** In letters the font has; a question mark when there are none. */
    private String compatible(int point) {
        var simpler = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .replace('\u2044', '/');
        return !simpler.isEmpty() && simpler.codePoints().allMatch(this::has) ? simpler : "?";
    }

    private boolean has(int point) {
        return point <= Character.MAX_VALUE && widths[point] >= 0;
    }

    /** Direction signs and joiners, and an accent for which no letter was composed. */
    private static boolean isSilent(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static long count(CharSequence text, char letter) {
        return text.chars().filter(one -> one == letter).count();
    }

    private static FontPiece load(Cut cut) {
        var name = cut.face.file() + (cut.bold ? "-Bold" : "-Regular");
        try (var stream = SheetFont.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("the font " + name + " is not on the class path");
            }
            return FontCutter.cut(stream.readAllBytes(), name, cut.script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
