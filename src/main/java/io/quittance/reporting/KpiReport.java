package io.quittance.reporting;

import io.quittance.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
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
     * @param openAtStart receivables on the day before the period
     * @param dsoSimple receivables / sales × days
     * @param dsoCountBack receivables peeled off by the latest months' sales, in days
     * @param dsoBeyondDays set instead of the count-back when the known months do not suffice: "more than n days"
     * @param peeled how the count-back came about, the newest month first
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
            Money openAtStart,
            @Nullable BigDecimal dsoSimple,
            @Nullable BigDecimal dsoCountBack,
            @Nullable Integer dsoBeyondDays,
            List<PeeledMonth> peeled,
            @Nullable BigDecimal bestPossibleDso,
            @Nullable BigDecimal averageDaysDelinquent,
            @Nullable BigDecimal cei,
            @Nullable BigDecimal overdueRatio) {

        /** What of the receivables is not yet due. */
        public Money notDue() {
            return receivables.minus(overdue);
        }
    }

    /** What a month's sales took off the receivables in the count-back. @param days for which it counts, with three decimals */
    public record PeeledMonth(YearMonth month, Money taken, BigDecimal days) {

        static List<PeeledMonth> all(YearMonth latest, Formulas.CountBack countBack, Currency currency) {
            var parts = countBack.parts();
            return IntStream.range(0, parts.size())
                    .mapToObj(back -> new PeeledMonth(
                            latest.minusMonths(back),
                            new Money(parts.get(back).minor(), currency),
                            parts.get(back).days()))
                    .toList();
        }
    }
}
