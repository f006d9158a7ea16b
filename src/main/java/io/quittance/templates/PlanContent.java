package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a payment plan: what is proposed, agreed or expected. Which of it a text speaks of is the business of its
 * template.
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
        List<String> note)
        implements PrintableContent {

    /** Copies the lists. */
    public PlanContent {
        lines = List.copyOf(lines);
        note = List.copyOf(note);
    }

    /** How it is paid. @param each of all instalments but perhaps the last */
    public record Terms(int count, Money each, LocalDate firstOn, LocalDate lastOn) {}

    /** An instalment to come. @param amount what is missing of it */
    public record Line(LocalDate on, Money amount) {}
}
