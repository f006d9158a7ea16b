package io.quittance.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of one kind on a sheet, and what of a text fits a width.
 *
 * @param size in points
 * @param leading from line to line, in points
 */
public record SheetStyle(SheetFont font, double size, double leading, Color colour) {

    /** With the usual distance of lines. */
    public SheetStyle(SheetFont font, double size, Color colour) {
        this(font, size, size * 1.4, colour);
    }

    /** Width of the text in points. */
    public double width(String text) {
        return font.width(font.printable(text), size);
    }

    /** The text, shortened until it fits the width. */
    public String fit(double width, String text) {
        if (width(text) <= width) {
            return text;
        }
        var kept = text;
        while (kept.length() > 1 && width(kept + "…") > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.strip() + "…";
    }

    /** The text in lines that fit the width, broken between words, and inside a word only when it is wider than a line. */
    public List<String> wrap(double width, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double filled = 0;
        double space = font.width(" ", size);
        for (var word : font.printable(text).split(" ", -1)) {
            double wide = font.width(word, size);
            if (!line.isEmpty() && filled + space + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                filled = 0;
            }
            var rest = wide > width ? broken(lines, word, width) : word;
            filled += (line.isEmpty() ? 0 : space) + (rest.equals(word) ? wide : font.width(rest, size));
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The same number of lines, a little narrower where a lone word would be left on the last one. */
    public List<String> set(double width, String text) {
        var lines = wrap(width, text);
        for (double share = 0.97; share > 0.8 && isLone(lines); share -= 0.03) {
            var narrower = wrap(width * share, text);
            if (narrower.size() == lines.size() && !isLone(narrower)) {
                return narrower;
            }
        }
        return lines;
    }

    private static boolean isLone(List<String> lines) {
        return lines.size() > 1 && lines.getLast().indexOf(' ') < 0;
    }

    /** Puts the full lines of a long word, and returns what is left of it. */
    private String broken(List<String> lines, String word, double width) {
        var rest = word;
        while (font.width(rest, size) > width) {
            int kept = 1;
            while (font.width(rest.substring(0, kept + 1), size) <= width) {
                kept++;
            }
            lines.add(rest.substring(0, kept));
            rest = rest.substring(kept);
        }
        return rest;
    }
}
