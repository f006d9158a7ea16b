package io.quittance.portal.plan;

import com.vaadin.flow.router.QueryParameters;
import io.quittance.kernel.Money;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.Wish;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a debtor wishes: so many equal instalments on this day of the month. The amount a month that a person says leads to the
 * number.
 *
 * @param day 1 to 30
 */
record Wished(Selection selection, int count, int day) {

    /** Longer ones are a matter for two people who talk. */
    static final int MOST = 60;

    static final int LAST_DAY = 30;

    private static final int USUAL = 3;

    /** So many days away is the first day that is proposed. */
    private static final int SOON = 3;

    static Wished of(QueryParameters query, LocalDate today) {
        var soon = today.plusDays(SOON).getDayOfMonth();
        return new Wished(
                Selection.of(query),
                number(query, "count", USUAL, MOST),
                number(query, "day", Math.min(soon, LAST_DAY), LAST_DAY));
    }

    private static int number(QueryParameters query, String name, int usual, int most) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= most)
                .orElse(usual);
    }

    Wished with(Selection other) {
        return new Wished(other, count, day);
    }

    Wished times(int other) {
        return new Wished(selection, Math.clamp(other, 1, MOST), day);
    }

    Wished on(int other) {
        return new Wished(selection, count, other);
    }

    /** The terms of it. */
    PlanTerms terms(LocalDate today) {
        return new PlanTerms(firstOn(today), Interval.MONTH, null, count, null);
    }

    /** The next such day, today included. */
    LocalDate firstOn(LocalDate today) {
        var month = YearMonth.from(today);
        while (!month.isValidDay(day) || month.atDay(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return month.atDay(day);
    }

    /** How many instalments of at most this amount a total takes; nothing when that is a matter for two people who talk. */
    static Optional<Integer> countOf(Money total, Money most) {
        return Optional.of(most)
                .filter(Money::isPositive)
                .map(amount -> Wish.countOf(total, amount))
                .filter(count -> count <= MOST);
    }

    /** The least amount a month that {@link #MOST} instalments allow. */
    static Money least(Money total) {
        return new Money(Math.ceilDiv(total.minor(), MOST), total.currency());
    }

    /** Its address, behind the firm's own. */
    String address() {
        return "arrange/plan?" + selection.address() + "&count=" + count + "&day=" + day;
    }
}
