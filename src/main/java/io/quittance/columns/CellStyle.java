package io.quittance.columns;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How dates and amounts are written in a file of another program. What the style does not allow is refused, never read in
 * another way.
 *
 * @param dates how 03/04/2026 is read; null = such a date is refused
 * @param decimals the mark before the cents; null = each cell must leave no doubt
 * @param yearFrom first day of the twelve months to which dates without a year belong; null = such a date is refused
 */
record CellStyle(
        @Nullable DateOrder dates,
        @Nullable DecimalMark decimals,
        @Nullable LocalDate yearFrom) {

    /** Reads a date. @throws RefusedException when it is none, or leaves a doubt */
    LocalDate date(String column, String cell) {
        return Dates.read(column, cell, dates, yearFrom);
    }

    /** Reads an amount; a sign of its own currency may stand beside it. @throws RefusedException when it is none */
    Money amount(String column, String cell, String currency) {
        return Amounts.read(column, cell, currency, decimals);
    }
}
