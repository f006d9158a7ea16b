package io.quittance.payments;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** Text of one kind on a sheet, and what of a text fits a width. */
record SheetStyle(BaseFont font, int size, Color colour) {

    /** The text, shortened until it fits the width. */
    String fit(int width, String text) {
        if (font.getWidthPoint(text, size) <= width) {
            return text;
        }
        var kept = text;
        while (kept.length() > 1 && font.getWidthPoint(kept + "…", size) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.strip() + "…";
    }

    /** The text in lines that fit the width. */
    List<String> wrap(int width, String text) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getWidthPoint(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(fit(width, line));
        return lines;
    }
}
