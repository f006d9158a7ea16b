package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a payment plan, a promise or a settlement: what is proposed, agreed or expected. Which of it a text speaks of
 * is the business of its template.
 *
 * @param plan its identifier
 * @param terms in force, or on offer
 * @param before the terms that these take the place of; null = none
 * @param sum the sum that is shown first; null = none
 * @param isAsked that this sum is to be paid now: it can be transferred
 * @param day of the instalment it is about; null = none
 * @param until the last day of whatever is waited for; null = nothing is
 * @param lines the instalments still to come, in their order
 * @param note what a person wrote with it, by paragraphs
 * @param claims what a promise or a settlement is about; null = a plan, whose agreement names it
 */
public record PlanContent(
        String plan,
        Terms terms,
        @Nullable Terms before,
        @Nullable Money sum,
        boolean isAsked,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        List<Line> lines,
        List<String> note,
        @Nullable Claims claims)
        implements PrintableContent {

    /** Copies the lists. */
    public PlanContent {
        lines = List.copyOf(lines);
        note = List.copyOf(note);
    }

    /** The last day on which the sum of an offer is taken; null = it is no such offer. */
    public @Nullable LocalDate lastDay() {
        return claims != null && claims.givenUp() != null ? day : null;
    }

    /**
     * The invoices it is about.
     *
     * @param numbers theirs
     * @param owed of them in all; null where it is not said
     * @param givenUp what of it need not be paid, or would not have to be; null = nothing
     */
    public record Claims(
            List<String> numbers,
            @Nullable Money owed,
            @Nullable Money givenUp) {

        /** Copies the list. */
        public Claims {
            numbers = List.copyOf(numbers);
        }
    }

    /** How it is paid. @param each of all instalments but perhaps the last */
    public record Terms(int count, Money each, LocalDate firstOn, LocalDate lastOn) {}

    /** An instalment to come. @param amount what is missing of it */
    public record Line(LocalDate on, Money amount) {}
}
