package io.quittance.tables;

import io.quittance.xml.XmlEvents;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet that are not empty, from the header row on: everything right of it in another row is one cell
 * more, so that a row takes no more memory than the header allows.
 */
final class XlsxRows extends Rows implements AutoCloseable {

    private final XmlEvents xml;
    private final SharedTexts shared;
    private final XlsxStyles styles;
    private final boolean dates1904;
    private final Width limit;
    private final int firstLine;
    private int width = -1;
    private int line;
    private int lastLine;
    private boolean ended;

    /** What bounds a row. */
    enum Width {
        /** The first row is the header. */
        OF_THE_HEADER,
        /** None is; cells beyond the widest table are not looked at. */
        OF_EACH_ROW
    }

    /** @param firstLine of the header row: the rows above it are passed over */
    XlsxRows(XmlEvents sheet, SharedTexts shared, XlsxStyles styles, boolean dates1904, Width limit, int firstLine) {
        this.xml = sheet;
        this.shared = shared;
        this.styles = styles;
        this.dates1904 = dates1904;
        this.limit = limit;
        this.firstLine = firstLine;
    }

    @Override
    @Nullable
    TableRow read() {
        while (!ended && xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("dimension")) {
                lastLine = CellReference.last(xml.attribute("ref"));
            }
            if (xml.starts("row")) {
                line = CellReference.row(xml.attribute("r"), line);
                var row = line >= firstLine ? row() : null;
                if (row != null) {
                    return row;
                }
            }
        }
        ended = true;
        return null;
    }

    /** As the sheet says before its first row; 0 when it does not. */
    int lastLine() {
        return lastLine;
    }

    @Override
    public void close() {
        xml.close();
    }

    private @Nullable TableRow row() {
        var cells = new ArrayList<String>();
        var numbers = new BitSet();
        var lossy = new BitSet();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = CellReference.column(xml.attribute("r"), column + 1);
                var cell = cell();
                if (!cell.text().isBlank()) {
                    int place = put(cells, column, cell.text());
                    numbers.set(place, cell.kind() != Kind.TEXT);
                    lossy.set(place, cell.kind() == Kind.LOSSY_NUMBER);
                }
            }
        }
        if (cells.isEmpty()) {
            return null;
        }
        if (limit == Width.OF_THE_HEADER) {
            width = width < 0 ? cells.size() : width;
        }
        return new TableRow(line, List.copyOf(cells), numbers, lossy, false);
    }

    private int put(List<String> cells, int column, String text) {
        if (width < 0 && column >= Table.MOST_COLUMNS) {
            if (limit == Width.OF_EACH_ROW) {
                return Table.MOST_COLUMNS;
            }
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
        var style = xml.attribute("s");
        var text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("is")) {
                text = SharedTexts.text(xml, "is");
            } else if (xml.ends("v")) {
                text = xml.text();
            }
        }
        return switch (type) {
            case "s" -> new Cell(text.isBlank() ? "" : shared.get(text.strip()), Kind.TEXT);
            case "n" -> CellNumber.is(text.strip()) ? number(text.strip(), style) : new Cell(text, Kind.TEXT);
            case "d" -> new Cell(text.strip().replaceFirst("T.*", ""), Kind.TEXT);
            case "e" -> new Cell(CellError.shown(text), Kind.TEXT);
            default -> new Cell(SharedTexts.unescaped(text), Kind.TEXT);
        };
    }

    private Cell number(String text, @Nullable String style) {
        if (styles.isDate(style)) {
            return new Cell(CellNumber.date(text, dates1904), Kind.NUMBER);
        }
        var zeros = styles.zeros(style);
        return new Cell(
                zeros == null ? CellNumber.plain(text) : NumberFormats.filled(text, zeros),
                CellNumber.isLossy(text) ? Kind.LOSSY_NUMBER : Kind.NUMBER);
    }

    private enum Kind {
        TEXT,
        NUMBER,
        LOSSY_NUMBER
    }

    private record Cell(String text, Kind kind) {}
}
