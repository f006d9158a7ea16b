package io.quittance.imports;

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

    static Rejection of(long line, @Nullable String number, Refusal why) {
        return new Rejection(line, number, CsvRow.column(why.field()), why.code(), why.message(), why.remedy());
    }
}
