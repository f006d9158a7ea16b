package io.quittance.reminders;

import io.quittance.dunning.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a run's decisions, by day and invoice.
 *
 * @param next where the next page begins, null after the last one
 */
public record DecisionPage(
        List<DecidedInvoice> items, @Nullable Mark next) {

    /** The last decision of a page. */
    public record Mark(LocalDate on, long invoice) {

        /** Before the first decision. */
        public static final Mark START = new Mark(LocalDate.EPOCH, 0);
    }

    /**
     * What to list.
     *
     * @param kind only decisions of this kind, null for all
     * @param on only those of this day, null for all
     */
    public record Request(
            Reason.@Nullable Kind kind, @Nullable LocalDate on, Mark after, int limit) {

        List<Reason> reasons() {
            return Arrays.stream(Reason.values())
                    .filter(reason -> kind == null || reason.kind() == kind)
                    .toList();
        }
    }
}
