package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.RIGHT;

import io.quittance.paper.Part;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table over as many pages as it takes: its head is repeated, and what was summed so far is carried over each break. */
final class Table {

    private static final double GAP = 5;

    /**
     * A column.
     *
     * @param x of its left edge, and of its right edge when its text ends there
     */
    record Column(String head, double x, double width, boolean endsAtX) {}

    /**
     * A row.
     *
     * @param sum what is carried over when the page ends below this row, null when this table carries nothing
     */
    record Row(List<String> cells, @Nullable String sum) {}

    /** The words above and below a break. */
    record Carry(String forward, String brought) {}

    private final List<Column> columns;
    private final Styles styles;
    private final Pages pages;
    private final Carry carry;
    private Part part;

    Table(List<Column> columns, Carry carry, Styles styles, Pages pages) {
        this.columns = columns;
        this.carry = carry;
        this.styles = styles;
        this.pages = pages;
        this.part = Part.NOTHING;
    }

    /** Draws the rows; so much room stays below the last one on its page. */
    void draw(List<Row> rows, double roomBelow) {
        pages.draw(sheet -> part = sheet.group(sheet.root(), "Table"));
        head(true);
        for (int at = 0; at < rows.size(); at++) {
            boolean last = at == rows.size() - 1;
            var cells = wrapped(rows.get(at));
            double height = height(cells);
            double below = last ? roomBelow : at == rows.size() - 2 ? roomBelow + lineHeight() : lineHeight();
            if (at > 0 && !pages.fits(height + below)) {
                breakPage(rows.get(at - 1).sum());
            }
            row(cells, height);
        }
    }

    /** A line of the table without columns: a label and an amount. */
    void line(SheetStyle style, String label, String amount) {
        double baseline = pages.y + styles.padding() + style.size();
        double width = RIGHT - LEFT - style.width(amount) - GAP;
        var lines = style.wrap(width, label);
        pages.draw(sheet -> {
            var row = sheet.group(part, "TR");
            sheet.lines(sheet.wideCell(row, "TD", columns.size() - 1), style, LEFT, baseline, false, lines);
            sheet.lines(sheet.group(row, "TD"), style, RIGHT, baseline, true, List.of(amount));
        });
        pages.y += lines.size() * style.leading() + 2 * styles.padding();
    }

    void rule(java.awt.Color colour) {
        double y = pages.y;
        pages.draw(sheet -> sheet.rule(colour, LEFT, y, RIGHT - LEFT));
    }

    private void breakPage(@Nullable String sum) {
        if (sum != null) {
            line(styles.cellStrong(), carry.forward, sum);
        }
        pages.newPage();
        head(false);
        if (sum != null) {
            line(styles.cellStrong(), carry.brought, sum);
            rule(Styles.LINE);
        }
    }

    private void head(boolean first) {
        double y = pages.y + styles.head().size();
        pages.draw(sheet -> {
            if (first) {
                var row = sheet.group(part, "TR");
                columns.forEach(column -> cell(sheet, row, "TH", styles.head(), column, y, List.of(column.head)));
            } else {
                columns.forEach(column -> sheet.decoration(styles.head(), column.x, y, column.endsAtX, column.head));
            }
        });
        pages.y += styles.head().leading() + styles.padding();
        rule(Styles.QUIET);
    }

    private void row(List<List<String>> cells, double height) {
        double y = pages.y + styles.padding() + styles.cell().size();
        pages.draw(sheet -> {
            var row = sheet.group(part, "TR");
            for (int at = 0; at < cells.size(); at++) {
                cell(sheet, row, "TD", styles.cell(), columns.get(at), y, cells.get(at));
            }
        });
        pages.y += height;
        rule(Styles.LINE);
    }

    private static void cell(
            Sheet sheet, Part row, String tag, SheetStyle style, Column column, double y, List<String> lines) {
        sheet.lines(sheet.group(row, tag), style, column.x, y, column.endsAtX, lines);
    }

    private List<List<String>> wrapped(Row row) {
        var cells = new ArrayList<List<String>>();
        for (int at = 0; at < columns.size(); at++) {
            cells.add(atMostTwo(styles.cell().wrap(columns.get(at).width, row.cells.get(at)), columns.get(at).width));
        }
        return cells;
    }

    /** A cell is a hint, not the invoice: what is longer than two lines ends with an ellipsis. */
    private List<String> atMostTwo(List<String> lines, double width) {
        return lines.size() <= 2
                ? lines
                : List.of(lines.getFirst(), styles.cell().fit(width, lines.get(1) + " " + lines.get(2)));
    }

    private double height(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return lines * styles.cell().leading() + 2 * styles.padding();
    }

    private double lineHeight() {
        return styles.cell().leading() + 2 * styles.padding();
    }
}
