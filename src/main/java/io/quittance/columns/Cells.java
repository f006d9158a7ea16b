package io.quittance.columns;

import io.quittance.kernel.CsvText;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.CellError;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cell says, without what spreadsheets and programs put around it. */
final class Cells {

    /** Columns in which an apostrophe at the begin is only the mark of a spreadsheet for "this is a text". */
    private static final Set<String> FIGURES = Set.of(
            "invoice_number", "debtor_reference", "corrects", "order_reference", "postal_code", "phone", "vat_id");

    private static final char REPLACEMENT = '\ufffd';

    private Cells() {}

    /**
     * The text of a cell in its one form; null when it is empty.
     *
     * @throws RefusedException when the cell holds an error of a spreadsheet, or bytes that are no text were in it
     */
    static @Nullable String text(String column, String cell) {
        var text = PlainText.tidy(cell);
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first == '=' || first == '\'') {
            text = unguarded(column, text);
        }
        if (CellError.is(text)) {
            throw new RefusedException(
                    column,
                    "cell-error",
                    "This cell holds an error, not a value",
                    "mend the formula or the look-up in the spreadsheet");
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw new RefusedException(
                    column,
                    "damaged",
                    "A character of this cell is damaged",
                    "save the file again in UTF-8, or correct this cell");
        }
        return oneLine(text);
    }

    /** {@code ="00123"} and {@code '00123} keep the zeros of 00123 in a spreadsheet. */
    private static String unguarded(String column, String text) {
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return PlainText.tidy(text.substring(2, text.length() - 1).replace("\"\"", "\""));
        }
        if (text.length() > 1 && text.charAt(0) == '\'' && FIGURES.contains(column)) {
            return PlainText.tidy(text.substring(1));
        }
        return CsvText.rearmed(text);
    }

    /** A break of the line inside a cell is a blank in a text of one line. */
    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029') {
                return text.replaceAll("[ \\n\\r\\t\\u2028\\u2029]+", " ");
            }
        }
        return text;
    }
}
