package io.quittance.sandbox;

import io.quittance.dunning.Reason;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a day of the time machine brought, over all firms.
 *
 * @param reasons how often the engine decided so; an invoice it did not look at that day is in none
 * @param mails mails that left, receipts and answers included
 * @param letters letters that were printed
 */
record WorkedDay(LocalDate day, Map<Reason, Long> reasons, long mails, long letters) {

    WorkedDay {
        reasons = Map.copyOf(reasons);
    }

    /** How many decisions were of this kind. */
    long decided(Reason.Kind kind) {
        return reasons.entrySet().stream()
                .filter(reason -> reason.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Several days together; the day is the last one's. @param days at least one, in their order */
    static WorkedDay sum(List<WorkedDay> days) {
        var reasons = new EnumMap<Reason, Long>(Reason.class);
        days.forEach(worked -> worked.reasons.forEach((reason, count) -> reasons.merge(reason, count, Long::sum)));
        return new WorkedDay(
                days.getLast().day,
                reasons,
                days.stream().mapToLong(WorkedDay::mails).sum(),
                days.stream().mapToLong(WorkedDay::letters).sum());
    }
}
