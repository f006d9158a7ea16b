package io.quittance.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one writer of CSV (rule D48): every cell quoted, lines ended by CR LF, and a cell that a spreadsheet would take for a
 * formula is disarmed by an apostrophe, which our own import takes off again.
 */
public final class CsvText {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvText() {}

    /** One line of cells. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The text of a cell as it was before it was disarmed. */
    public static String rearmed(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String cell(String text) {
        var disarmed = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + disarmed.replace("\"", "\"\"") + '"';
    }
}
