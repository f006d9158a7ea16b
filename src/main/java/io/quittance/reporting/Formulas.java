package io.quittance.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formulas of docs/domain.md, "Figures", on amounts in minor units. Null where a figure is not defined, never zero instead. */
final class Formulas {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DAYS_SCALE = 3;

    private Formulas() {}

    /**
     * Sales of one month.
     *
     * @param minor invoices less credit notes, minor units
     * @param days days of the month within the report
     */
    record MonthSales(long minor, int days) {}

    /**
     * Result of the exhaustion method.
     *
     * @param days null when the months do not suffice
     * @param knownDays days of all months looked at
     * @param parts what each month took off, the newest first; what is left over is in none
     */
    record CountBack(@Nullable BigDecimal days, int knownDays, List<Part> parts) {

        /** What a month took off, and the days it counts for. */
        record Part(long minor, BigDecimal days) {}
    }

    /** Days sales outstanding, simple: receivables / sales × days. Null without sales. */
    static @Nullable BigDecimal dso(long receivables, long sales, int days) {
        if (sales <= 0) {
            return null;
        }
        return round(BigDecimal.valueOf(receivables)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(sales), EXACT_ENOUGH));
    }

    /** Peels receivables by the latest months' sales; the last month counts in proportion. Newest month first. */
    static CountBack countBack(long receivables, List<MonthSales> newestFirst) {
        long left = receivables;
        int days = 0;
        var parts = new ArrayList<CountBack.Part>();
        for (var month : newestFirst) {
            if (left <= 0) {
                break;
            }
            if (month.minor >= left) {
                var part = BigDecimal.valueOf(left)
                        .multiply(BigDecimal.valueOf(month.days))
                        .divide(BigDecimal.valueOf(month.minor), EXACT_ENOUGH);
                parts.add(new CountBack.Part(left, round(part)));
                return new CountBack(round(part.add(BigDecimal.valueOf(days))), days + month.days, parts);
            }
            long taken = Math.max(0, month.minor);
            parts.add(new CountBack.Part(taken, BigDecimal.valueOf(month.days)));
            left -= taken;
            days += month.days;
        }
        return new CountBack(left <= 0 ? round(BigDecimal.valueOf(days)) : null, days, parts);
    }

    /** Average days delinquent: DSO less best possible DSO. */
    static @Nullable BigDecimal averageDaysDelinquent(@Nullable BigDecimal dso, @Nullable BigDecimal bestPossible) {
        return dso == null || bestPossible == null ? null : dso.subtract(bestPossible);
    }

    /** Collection effectiveness: what was collected of what could have been collected, percent. */
    static @Nullable BigDecimal cei(long begin, long sales, long end, long currentEnd) {
        long collectable = Math.subtractExact(Math.addExact(begin, sales), currentEnd);
        return percent(Math.subtractExact(Math.addExact(begin, sales), end), collectable, DAYS_SCALE);
    }

    /** Overdue / receivables, percent with two decimals. */
    static @Nullable BigDecimal overdueRatio(long overdue, long receivables) {
        return percent(overdue, receivables, 2);
    }

    /** Kept of all promises whose last day has passed, percent with two decimals. */
    static @Nullable BigDecimal keptRate(long kept, long all) {
        return percent(kept, all, 2);
    }

    private static @Nullable BigDecimal percent(long part, long whole, int scale) {
        if (whole <= 0) {
            return null;
        }
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), EXACT_ENOUGH)
                .setScale(scale, RoundingMode.HALF_UP);
    }

    private static BigDecimal round(BigDecimal days) {
        return days.setScale(DAYS_SCALE, RoundingMode.HALF_UP);
    }
}
