package io.quittance.reminders;

import io.quittance.dunning.Reason;
import io.quittance.kernel.RunId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A reminder run or a rehearsal.
 *
 * @param on its day, of a rehearsal the first one
 * @param days 1, or the days of the rehearsal
 * @param counts decisions by kind: of a run those it looked at, of a rehearsal every step that would leave and every change
 *     of what prevents it
 * @param reasons the same by reason
 * @param messages messages by channel
 * @param broken debtors that could not be decided because of a fault; none in a sound installation
 */
public record Run(
        RunId id,
        LocalDate on,
        int days,
        boolean rehearsal,
        RunStatus status,
        Map<Reason.Kind, Long> counts,
        List<ReasonCount> reasons,
        Map<String, Long> messages,
        long broken) {

    /** How often a reason was given. */
    public record ReasonCount(Reason reason, long count) {}
}
