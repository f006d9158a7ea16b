package io.quittance.plans.agreement;

import io.quittance.paper.Part;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetFont;
import io.quittance.paper.SheetFonts;
import io.quittance.paper.SheetStyle;
import java.awt.Color;
import java.util.List;

/** Text and tables below each other, over as many pages as they take; each page after the first has a head. */
final class AgreementPages {

    static final int LEFT = 56;
    static final int RIGHT = Sheet.WIDTH - LEFT;
    static final int INNER = RIGHT - LEFT;
    static final Color INK = new Color(0x15, 0x20, 0x1d);
    static final Color QUIET = new Color(0x4d, 0x5a, 0x56);
    static final Color LINE = new Color(0xc9, 0xd0, 0xcd);

    private static final SheetFont REGULAR = SheetFonts.SANS.regular();
    private static final SheetFont BOLD = SheetFonts.SANS.bold();
    static final SheetStyle TITLE = new SheetStyle(BOLD, 22, INK);
    static final SheetStyle HEADING = new SheetStyle(BOLD, 12, INK);
    static final SheetStyle STRONG = new SheetStyle(BOLD, 10, INK);
    static final SheetStyle TEXT = new SheetStyle(REGULAR, 10, INK);
    static final SheetStyle HEAD = new SheetStyle(BOLD, 9, QUIET);
    static final SheetStyle SMALL = new SheetStyle(REGULAR, 8.5, QUIET);

    private static final int TOP = 76;
    private static final int BOTTOM = 752;
    private static final int ROW = 18;

    private final Sheet sheet;
    private final Runnable frame;
    private int page = 1;

    /** Baseline of the next line. */
    double y;

    /** @param frame draws what stands on every page */
    AgreementPages(Sheet sheet, Runnable frame) {
        this.sheet = sheet;
        this.frame = frame;
    }

    int page() {
        return page;
    }

    /** Goes to the next page when less than this is left of this one. */
    void room(double height) {
        if (y + height > BOTTOM) {
            sheet.newPage();
            page++;
            y = TOP;
            frame.run();
        }
    }

    /** @param below the room that what follows needs with it */
    void heading(String text, double below) {
        y += 14;
        room(below);
        sheet.left(sheet.root(), "H2", HEADING, LEFT, y, text);
        y += 18;
    }

    void paragraph(SheetStyle style, String text) {
        room(style.wrap(INNER, text).size() * style.leading());
        y = sheet.paragraph("P", style, LEFT, y, INNER, text) + 4;
    }

    /** A table of a left and a right column and perhaps one between, with its head on every page. */
    void table(List<String> head, List<List<String>> rows) {
        var table = sheet.group(sheet.root(), "Table");
        head(table, "TH", head);
        for (var cells : rows) {
            int before = page;
            room(ROW);
            if (page > before) {
                head(table, "TH", head);
            }
            row(table, "TD", TEXT, cells);
        }
    }

    /** The sum below the last row of a table. */
    void total(String label, String amount) {
        room(ROW);
        sheet.left(sheet.root(), "P", STRONG, LEFT, y, label);
        sheet.right(sheet.root(), "P", STRONG, RIGHT, y, amount);
        y += ROW;
    }

    private void head(Part table, String tag, List<String> cells) {
        row(table, tag, HEAD, cells);
    }

    private void row(Part table, String tag, SheetStyle style, List<String> cells) {
        var row = sheet.group(table, "TR");
        int last = cells.size() - 1;
        for (int at = 0; at < last; at++) {
            double x = LEFT + at * 120.0;
            sheet.left(
                    row, tag, style, x, y, style.fit(at == last - 1 ? INNER - 110 - at * 120.0 : 112, cells.get(at)));
        }
        sheet.right(row, tag, style, RIGHT, y, cells.get(last));
        sheet.rule(LINE, LEFT, y + 6, INNER);
        y += ROW;
    }
}
