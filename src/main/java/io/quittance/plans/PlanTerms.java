package io.quittance.plans;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.Wish;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to pay: so many instalments, or so much each.
 *
 * @param instalment when no number is named
 * @param count when no amount is named
 */
public record PlanTerms(
        LocalDate firstOn,
        Interval every,
        @Nullable Money instalment,
        @Nullable Integer count,
        @Nullable Money downPayment) {

    /** Checks that one of the two is named. @throws RefusedException otherwise */
    public PlanTerms {
        if ((instalment == null) == (count == null)) {
            throw new RefusedException(
                    "count", "choice", "Say how many instalments or how much each", "send either count or instalment");
        }
    }

    /** The wish for a total. @throws RefusedException when such a plan is not possible, or begins before today */
    Wish of(Money total, LocalDate today) {
        if (firstOn.isBefore(today)) {
            throw new RefusedException("firstOn", "past", "This day has passed", "send today or a later day");
        }
        return new Wish(
                total,
                instalment == null ? Objects.requireNonNull(count) : Wish.countOf(total, instalment),
                firstOn,
                every,
                downPayment);
    }
}
