package io.quittance.letters.layout;

import io.quittance.paper.Part;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is drawn on each page, collected first: only then is it known how many pages there are. */
final class Pages {

    private final List<List<Consumer<Sheet>>> drawings = new ArrayList<>(List.of(new ArrayList<>()));

    /** Where the next text begins. */
    double y;

    /** Content ends here; the foot is below. */
    final double bottom;

    Pages(double bottom) {
        this.bottom = bottom;
    }

    int count() {
        return drawings.size();
    }

    /** Draws on the current page. */
    void draw(Consumer<Sheet> drawing) {
        drawings.getLast().add(drawing);
    }

    /** Draws on a page counted from 1. */
    void drawOn(int page, Consumer<Sheet> drawing) {
        drawings.get(page - 1).add(drawing);
    }

    /** True when so much fits above the foot. */
    boolean fits(double height) {
        return y + height <= bottom;
    }

    void newPage() {
        drawings.add(new ArrayList<>());
        y = Geometry.TOP;
    }

    /** A text in lines below each other; the cursor ends below it. */
    void paragraph(String tag, SheetStyle style, double x, double width, String text) {
        if (text.isEmpty()) {
            return;
        }
        lines(null, tag, style, x, style.set(width, text));
    }

    /** A text that goes on over the next page when it must. */
    void flow(SheetStyle style, double x, double width, String text) {
        var lines = style.set(width, text);
        for (int from = 0; from < lines.size(); ) {
            int room = Math.max(1, (int) ((bottom - y) / style.leading()));
            int to = Math.min(lines.size(), from + room);
            lines(null, "P", style, x, lines.subList(from, to));
            from = to;
            if (from < lines.size()) {
                newPage();
            }
        }
    }

    /** Lines that belong together. @param parent null = the document */
    void lines(@Nullable Part parent, String tag, SheetStyle style, double x, List<String> lines) {
        double first = y + style.size();
        draw(sheet ->
                sheet.lines(sheet.group(parent == null ? sheet.root() : parent, tag), style, x, first, false, lines));
        y += lines.size() * style.leading();
    }

    /** Puts everything on a sheet, which begins on its first page. */
    void drawOn(Sheet sheet) {
        for (int page = 0; page < drawings.size(); page++) {
            if (page > 0) {
                sheet.newPage();
            }
            drawings.get(page).forEach(drawing -> drawing.accept(sheet));
        }
    }
}
