package io.quittance.reporting;

import io.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a firm for a period.
 *
 * @param on the last day of the period, the day balances are measured on
 * @param from its first day
 * @param days length, both days included
 * @param figures one per currency, in the order of their codes; currencies are never added up
 */
public record KpiReport(LocalDate on, LocalDate from, int days, List<CurrencyKpis> figures) {

    /**
     * The figures of one currency. Days have three decimals, percentages as noted; null means that the figure is not
     * defined (for instance: days sales outstanding without a sale).
     *
     * @param receivables everything open on the day, open credit deducted
     * @param overdue what of it is past its due date
     * @param sales invoices less credit notes issued in the period, VAT included
     * @param dsoSimple receivables / sales × days
     * @param dsoCountBack receivables peeled off by the latest months' sales, in days
     * @param dsoBeyondDays set instead of the count-back when the known months do not suffice: "more than n days"
     * @param bestPossibleDso the same as simple DSO if nobody were late
     * @param averageDaysDelinquent simple less best possible DSO
     * @param cei collection effectiveness, percent with three decimals
     * @param overdueRatio overdue / receivables, percent with two decimals
     */
    public record CurrencyKpis(
            Currency currency,
            Money receivables,
            Money overdue,
            Money sales,
            @Nullable BigDecimal dsoSimple,
            @Nullable BigDecimal dsoCountBack,
            @Nullable Integer dsoBeyondDays,
            @Nullable BigDecimal bestPossibleDso,
            @Nullable BigDecimal averageDaysDelinquent,
            @Nullable BigDecimal cei,
            @Nullable BigDecimal overdueRatio) {}
}
