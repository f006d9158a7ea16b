package io.quittance.paper;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;

/**
 * The drawing operators of a page (ISO 32000-1 §8, §9), written as bytes. Lengths are in points from the lower left corner,
 * rounded to hundredths; what was set before and still holds is not said again.
 */
final class ContentStream {

    private final Operators out;
    private final SheetWriter file;
    private @Nullable SheetFont font;
    private double size;
    private @Nullable Color fill;
    private @Nullable Color stroke;

    ContentStream(ByteBuffer out, SheetWriter file) {
        this.out = new Operators(out);
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
        out.say("BT\n");
        if (style.font() != font || style.size() != size) {
            font = style.font();
            size = style.size();
            out.say(file.name(style.font())).say(" ").length(size).say("Tf\n");
        }
        if (narrowed < 1) {
            out.length(100 * narrowed).say("Tz\n");
        }
        double atX = 0;
        double atY = 0;
        for (int line = 0; line < lines.size(); line++) {
            var text = style.font().printable(lines.get(line));
            double toX = rounded(endsAtX ? x - style.font().width(text, style.size()) : x);
            double toY = rounded(y - line * style.leading());
            out.length(toX - atX).length(toY - atY).say("Td");
            out.glyphs(style.font(), line + 1 < lines.size() ? text + " " : text);
            atX = toX;
            atY = toY;
        }
        if (narrowed < 1) {
            out.say("100 Tz\n");
        }
        out.say("ET\n");
    }

    void bar(Color colour, double x, double y, double width, double height) {
        fill(colour);
        out.length(x).length(y).length(width).length(height);
        out.say("re f\n");
    }

    void rule(Color colour, double x, double y, double width) {
        if (!colour.equals(stroke)) {
            stroke = colour;
            colour(colour).say("RG 0.6 w\n");
        }
        out.length(x).length(y).say("m ");
        out.length(x + width).length(y).say("l S\n");
    }

    void picture(Picture picture, double x, double y, double width, double height) {
        out.say("q ");
        out.length(width).say("0 0 ").length(height).length(x).length(y);
        out.say("cm ").say(file.name(picture)).say(" Do Q\n");
    }

    /**
     * The dark modules of a code as rectangles, one for each run of a row, in one path: no seams between rows.
     *
     * @param top y of the upper edge
     */
    void code(QrCode code, double left, double top, double module) {
        out.say("q 0 g ");
        out.number(module, Operators.FINE)
                .say("0 0 ")
                .number(-module, Operators.FINE)
                .length(left)
                .length(top);
        out.say("cm\n");
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int end = column;
                while (end < code.size() && code.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    out.whole(column);
                    out.whole(row);
                    out.whole(end - column);
                    out.say("1 re\n");
                }
                column = end + 1;
            }
        }
        out.say("f Q\n");
    }

    private void fill(Color colour) {
        if (!colour.equals(fill)) {
            fill = colour;
            colour(colour).say("rg\n");
        }
    }

    private Operators colour(Color colour) {
        return out.number(colour.getRed() / 255.0, 1000)
                .number(colour.getGreen() / 255.0, 1000)
                .number(colour.getBlue() / 255.0, 1000);
    }

    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }
}
