package io.quittance.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.pdf.BaseFont;

/**
 * A font that is embedded in every document. The full font is cut once, which makes each document faster to write; a document
 * then keeps only the letters it uses. Shared by all documents and threads.
 */
public final class SheetFont {

    private static final Map<Cut, SheetFont> LOADED = new ConcurrentHashMap<>();

    /** What a font is cut to. */
    private record Cut(Typeface face, boolean bold, boolean europe) {}

    private final BaseFont base;
    private final short[] widths = new short[Character.MAX_VALUE + 1];

    private SheetFont(Cut cut) {
        this.base = load(cut);
        Arrays.fill(widths, (short) -1);
        for (int c = ' '; c <= Character.MAX_VALUE; c++) {
            if (base.charExists(c)) {
                widths[c] = (short) base.getWidth(c);
            }
        }
    }

    /** With the letters of the languages in Latin script. */
    static SheetFont latin(Typeface face, boolean bold) {
        return LOADED.computeIfAbsent(new Cut(face, bold, false), SheetFont::new);
    }

    /** With all scripts of Europe: Latin, Greek and Cyrillic. */
    static SheetFont europe(Typeface face, boolean bold) {
        return LOADED.computeIfAbsent(new Cut(face, bold, true), SheetFont::new);
    }

    BaseFont base() {
        return base;
    }

    /** True when every letter is in it. */
    boolean knows(String text) {
        return text.chars().allMatch(c -> widths[c] >= 0);
    }

    /** Width of a printable text in points at this size. */
    public double width(String text, double size) {
        int sum = 0;
        for (int at = 0; at < text.length(); at++) {
            sum += Math.max(0, widths[text.charAt(at)]);
        }
        return sum * size / 1000;
    }

    /** The text with what the font has: special spaces become plain ones, letters that are not there a question mark. */
    public String printable(String text) {
        if (knows(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point == '\u202f') {
                out.append('\u00a0');
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                out.append(' ');
            } else if (point <= Character.MAX_VALUE && widths[point] >= 0) {
                out.append((char) point);
            } else if (Character.getType(point) != Character.FORMAT) {
                out.append('?');
            }
        });
        return out.toString();
    }

    private static BaseFont load(Cut cut) {
        var name = cut.face.file() + (cut.bold ? "-Bold" : "-Regular");
        try (var stream = SheetFont.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("the font " + name + " is not on the class path");
            }
            var bytes = FontCutter.cut(stream.readAllBytes(), cut.europe);
            var font = BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setIncludeCidSet(false);
            font.setSecureRandom(new SamePrefix());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The six letters before the name of a cut font need not be random, and the same letter must give the same bytes. */
    private static final class SamePrefix extends SecureRandom {
        @Override
        public double nextDouble() {
            return 0.64;
        }
    }
}
