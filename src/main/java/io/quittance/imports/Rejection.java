package io.quittance.imports;

import io.quittance.imports.rows.CsvRow;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param line in the file, from 1
 * @param number the invoice number, when there is one
 * @param field the column at fault
 */
public record Rejection(long line, @Nullable String number, String field, String code, String message, String remedy) {

    private static final int LONGEST_NUMBER = 64;

    /** What stands where a number should is anything at all: it is cut, and made storable. */
    public Rejection {
        number =
                number == null ? null : PlainText.shown(number.substring(0, Math.min(number.length(), LONGEST_NUMBER)));
    }

    /** What is wrong with a row, by the name of its column. */
    public static Rejection of(long line, @Nullable String number, Refusal why) {
        return new Rejection(line, number, CsvRow.column(why.field()), why.code(), why.message(), why.remedy());
    }
}
