package io.quittance.plans.terms;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody wishes it: equal instalments rounded down to the minor unit, the last takes the rest.
 *
 * @param total more than nothing
 * @param count number of instalments, 1 to {@link #MOST}
 * @param downPayment what the first instalment is, when it is not like the others; at most the total, and with more than one
 *     instalment less
 */
public record Wish(
        Money total,
        int count,
        LocalDate firstOn,
        Interval every,
        @Nullable Money downPayment) {

    /** The most instalments anybody can ask for; what a firm accepts is far below. */
    public static final int MOST = 999;

    /** Checks that each instalment is at least one minor unit. @throws RefusedException naming the field at fault */
    public Wish {
        if (!total.isPositive()) {
            throw new RefusedException("invoices", "nothing-open", "Nothing is to be paid on these", "choose others");
        }
        if (count < 1 || count > MOST) {
            throw new RefusedException(
                    "count", "range", "A plan has 1 to " + MOST + " instalments", "ask for fewer, larger ones");
        }
        if (downPayment != null && !downPayment.currency().equals(total.currency())) {
            throw new RefusedException(
                    "downPayment.currency", "currency", "A plan has one currency", "send " + total.currencyCode());
        }
        if (!isPossible(total.minor(), count, downPayment)) {
            throw new RefusedException(
                    downPayment == null ? "count" : "downPayment",
                    "range",
                    "An instalment would be nothing",
                    "ask for fewer or larger ones");
        }
    }

    /** How many instalments of this amount a total takes: rounded up. @throws RefusedException when it is not possible */
    public static int countOf(Money total, Money instalment) {
        if (!instalment.isPositive() || !instalment.currency().equals(total.currency())) {
            throw new RefusedException(
                    "instalment",
                    "range",
                    "An instalment is more than nothing, in " + total.currencyCode(),
                    "send a larger amount");
        }
        return (int) Math.min(Math.ceilDiv(total.minor(), instalment.minor()), MOST + 1L);
    }

    /** The first instalment. */
    public Money first() {
        return count == 1 ? total : downPayment == null ? Money.ofMinor(equal(), total.currencyCode()) : downPayment;
    }

    /** The least of the instalments before the last; of one alone, that one. */
    Money least() {
        return count <= 2 ? first() : first().min(new Money(equal(), total.currency()));
    }

    /** The day of the last instalment. */
    public LocalDate lastOn() {
        return every.after(firstOn, count - 1);
    }

    /** Its instalments with their days. */
    public Schedule schedule() {
        long equal = count == 1 ? 0 : equal();
        long first = first().minor();
        return new Schedule(
                every,
                IntStream.range(0, count)
                        .mapToObj(i -> new Instalment(
                                every.after(firstOn, i),
                                new Money(
                                        i == 0
                                                ? first
                                                : i < count - 1 ? equal : total.minor() - first - equal * (count - 2),
                                        total.currency())))
                        .toList());
    }

    /** True when each instalment is at least one minor unit. */
    static boolean isPossible(long total, int count, @Nullable Money downPayment) {
        if (downPayment == null) {
            return total >= count;
        }
        long rest = total - downPayment.minor();
        return downPayment.isPositive() && (count == 1 ? rest == 0 : rest >= count - 1);
    }

    /** What each instalment is that is neither the down payment nor the last; there are at least two. */
    private long equal() {
        return downPayment == null ? total.minor() / count : (total.minor() - downPayment.minor()) / (count - 1);
    }
}
