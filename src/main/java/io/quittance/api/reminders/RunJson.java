package io.quittance.api.reminders;

import io.quittance.dunning.Reason;
import io.quittance.reminders.Run;
import io.quittance.reminders.RunStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A run or rehearsal with its counts. */
record RunJson(
        String id,
        LocalDate on,
        int days,
        boolean rehearsal,
        RunStatus status,
        Map<Reason.Kind, Long> counts,
        List<ReasonJson> reasons,
        Map<String, Long> messages) {

    /** How often a reason was given. */
    record ReasonJson(Reason.Kind decision, Reason reason, long count) {}

    static RunJson of(Run run) {
        return new RunJson(
                run.id().toString(),
                run.on(),
                run.days(),
                run.rehearsal(),
                run.status(),
                run.counts(),
                run.reasons().stream()
                        .map(counted -> new ReasonJson(counted.reason().kind(), counted.reason(), counted.count()))
                        .toList(),
                run.messages());
    }
}
