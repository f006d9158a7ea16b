package io.quittance.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The text of a cell as it would stand in a CSV file: dates as 2026-01-31, numbers as they were typed. */
final class XlsxCells {

    /** Built-in formats that show a date (ECMA-376, 18.8.30). */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22);

    /** What in a format is only text, a colour or a condition. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    /** Spreadsheets calculate with 15 digits; what stands behind is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int MOST_COLUMNS = 200;

    private XlsxCells() {}

    static TableRow row(Row row) {
        var cells = new ArrayList<String>();
        var numbers = new BitSet();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            var cell = row.getCell(i);
            cells.add(text(cell));
            numbers.set(i, cell != null && cell.getType() == CellType.NUMBER);
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new TableRow(row.getRowNum(), List.copyOf(cells), numbers);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static String number(BigDecimal value) {
        var rounded = value.round(DIGITS).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        if (id != null && DATES.contains(id)) {
            return true;
        }
        return format != null
                && NO_CODE.matcher(format)
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }
}
