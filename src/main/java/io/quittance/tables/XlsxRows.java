package io.quittance.tables;

import io.quittance.xml.XmlEvents;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet that say something. The first one is the header row: what stands to the right of it in another row is
 * one cell more, so that a row takes no more memory than the header allows.
 */
final class XlsxRows implements Iterator<TableRow>, AutoCloseable {

    private final XmlEvents xml;
    private final SharedTexts shared;
    private final XlsxStyles styles;
    private final boolean dates1904;
    private int width = -1;
    private int line;
    private boolean ended;
    private @Nullable TableRow next;

    XlsxRows(XmlEvents sheet, SharedTexts shared, XlsxStyles styles, boolean dates1904) {
        this.xml = sheet;
        this.shared = shared;
        this.styles = styles;
        this.dates1904 = dates1904;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            if (!xml.next() || xml.ends("sheetData")) {
                ended = true;
            } else if (xml.starts("row")) {
                read();
            }
        }
        return next != null;
    }

    @Override
    public TableRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        xml.close();
    }

    private void read() {
        line = CellReference.row(xml.attribute("r"), line);
        var cells = new ArrayList<String>();
        var numbers = new BitSet();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = CellReference.column(xml.attribute("r"), column + 1);
                var cell = cell();
                if (!cell.text().isBlank()) {
                    numbers.set(put(cells, column, cell.text()), cell.number());
                }
            }
        }
        if (!cells.isEmpty()) {
            width = width < 0 ? cells.size() : width;
            next = new TableRow(line, List.copyOf(cells), numbers);
        }
    }

    private int put(List<String> cells, int column, String text) {
        if (width < 0 && column >= Table.MOST_COLUMNS) {
            throw new UnreadableTableException("the header row is too wide");
        }
        int place = width < 0 ? column : Math.min(column, width);
        while (cells.size() <= place) {
            cells.add("");
        }
        cells.set(place, text);
        return place;
    }

    /** The cell whose tag was opened; a formula has the value it had when the workbook was saved. */
    private Cell cell() {
        var type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        boolean isDate = styles.isDate(xml.attribute("s"));
        var text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("is")) {
                text = SharedTexts.text(xml, "is");
            } else if (xml.ends("v")) {
                text = xml.text();
            }
        }
        return switch (type) {
            case "s" -> new Cell(text.isBlank() ? "" : shared.get(text.strip()), false);
            case "n" -> CellNumber.is(text.strip()) ? number(text.strip(), isDate) : new Cell(text, false);
            case "d" -> new Cell(text.replaceFirst("T.*", ""), false);
            default -> new Cell(text, false);
        };
    }

    private Cell number(String text, boolean isDate) {
        return new Cell(isDate ? CellNumber.date(text, dates1904) : CellNumber.plain(text), true);
    }

    private record Cell(String text, boolean number) {}
}
