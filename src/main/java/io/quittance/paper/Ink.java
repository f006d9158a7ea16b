package io.quittance.paper;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;

/**
 * The drawing operators of a page (ISO 32000-1 §8, §9), written as bytes. Lengths are in points from the lower left corner,
 * rounded to hundredths; what was set before and still holds is not said again.
 */
final class Ink {

    private static final int HUNDREDTHS = 100;
    private static final int FINE = 10_000;

    private final ByteBuffer out;
    private final SheetWriter file;
    private @Nullable SheetFont font;
    private double size;
    private @Nullable Color fill;
    private @Nullable Color stroke;

    Ink(ByteBuffer out, SheetWriter file) {
        this.out = out;
        this.file = file;
    }

    /** A page begins, on which nothing is set. */
    void fresh() {
        font = null;
        fill = null;
        stroke = null;
    }

    /**
     * Lines of text, one below the other, with a space between them that keeps words apart for readers.
     *
     * @param narrowed share of their natural width
     */
    void text(SheetStyle style, double x, double y, boolean endsAtX, double narrowed, List<String> lines) {
        fill(style.colour());
        say("BT\n");
        if (style.font() != font || style.size() != size) {
            font = style.font();
            size = style.size();
            say(file.name(style.font())).say(" ").number(size, HUNDREDTHS).say("Tf\n");
        }
        if (narrowed < 1) {
            number(100 * narrowed, HUNDREDTHS).say("Tz\n");
        }
        double atX = 0;
        double atY = 0;
        for (int line = 0; line < lines.size(); line++) {
            var text = style.font().printable(lines.get(line));
            double toX = rounded(endsAtX ? x - style.font().width(text, style.size()) : x);
            double toY = rounded(y - line * style.leading());
            number(toX - atX, HUNDREDTHS).number(toY - atY, HUNDREDTHS).say("Td");
            glyphs(style.font(), line + 1 < lines.size() ? text + " " : text);
            atX = toX;
            atY = toY;
        }
        if (narrowed < 1) {
            say("100 Tz\n");
        }
        say("ET\n");
    }

    void bar(Color colour, double x, double y, double width, double height) {
        fill(colour);
        number(x, HUNDREDTHS).number(y, HUNDREDTHS).number(width, HUNDREDTHS).number(height, HUNDREDTHS);
        say("re f\n");
    }

    void rule(Color colour, double x, double y, double width) {
        if (!colour.equals(stroke)) {
            stroke = colour;
            colour(colour).say("RG 0.6 w\n");
        }
        number(x, HUNDREDTHS).number(y, HUNDREDTHS).say("m ");
        number(x + width, HUNDREDTHS).number(y, HUNDREDTHS).say("l S\n");
    }

    void picture(Picture picture, double x, double y, double width, double height) {
        say("q ");
        number(width, HUNDREDTHS)
                .say("0 0 ")
                .number(height, HUNDREDTHS)
                .number(x, HUNDREDTHS)
                .number(y, HUNDREDTHS);
        say("cm ").say(file.name(picture)).say(" Do Q\n");
    }

    /**
     * The dark modules of a code as rectangles, one for each run of a row, in one path: no seams between rows.
     *
     * @param top y of the upper edge
     */
    void code(QrCode code, double left, double top, double module) {
        say("q 0 g ");
        number(module, FINE)
                .say("0 0 ")
                .number(-module, FINE)
                .number(left, HUNDREDTHS)
                .number(top, HUNDREDTHS);
        say("cm\n");
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int end = column;
                while (end < code.size() && code.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    whole(column);
                    whole(row);
                    whole(end - column);
                    say("1 re\n");
                }
                column = end + 1;
            }
        }
        say("f Q\n");
    }

    private void fill(Color colour) {
        if (!colour.equals(fill)) {
            fill = colour;
            colour(colour).say("rg\n");
        }
    }

    private Ink colour(Color colour) {
        return number(colour.getRed() / 255.0, 1000)
                .number(colour.getGreen() / 255.0, 1000)
                .number(colour.getBlue() / 255.0, 1000);
    }

    private void glyphs(SheetFont from, String text) {
        out.append_i('(');
        for (int at = 0; at < text.length(); at++) {
            int glyph = from.glyph(text.charAt(at));
            octet(glyph >> 8);
            octet(glyph & 0xff);
        }
        say(")Tj\n");
    }

    /** One byte of a literal text. */
    private void octet(int octet) {
        if (octet == '(' || octet == ')' || octet == '\\') {
            out.append_i('\\');
        }
        if (octet == '\r') {
            say("\\r");
        } else {
            out.append_i(octet);
        }
    }

    private static double rounded(double length) {
        return Math.round(length * HUNDREDTHS) / (double) HUNDREDTHS;
    }

    /** A number of so many parts of one, with a space behind it. */
    private Ink number(double number, int parts) {
        long all = Math.round(number * parts);
        if (all < 0) {
            out.append_i('-');
            all = -all;
        }
        digits((int) (all / parts));
        int rest = (int) (all % parts);
        if (rest > 0) {
            out.append_i('.');
            for (int part = parts / 10; rest > 0; part /= 10) {
                out.append_i('0' + rest / part);
                rest %= part;
            }
        }
        out.append_i(' ');
        return this;
    }

    private void whole(int number) {
        digits(number);
        out.append_i(' ');
    }

    private void digits(int number) {
        if (number >= 10) {
            digits(number / 10);
        }
        out.append_i('0' + number % 10);
    }

    private Ink say(String operator) {
        for (int at = 0; at < operator.length(); at++) {
            out.append_i(operator.charAt(at));
        }
        return this;
    }
}
