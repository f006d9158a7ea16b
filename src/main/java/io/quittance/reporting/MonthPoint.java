package io.quittance.reporting;

import io.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it stood at the end of a month, or on the reporting day for the current one.
 *
 * @param on the day balances are measured on
 * @param sales invoices less credit notes issued in the month
 * @param dso count-back DSO in days, null when it is not defined
 */
public record MonthPoint(
        LocalDate on,
        Money sales,
        Money receivables,
        Money overdue,
        @Nullable BigDecimal dso) {}
