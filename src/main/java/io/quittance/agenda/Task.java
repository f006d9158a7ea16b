package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a person.
 *
 * @param source what caused it, unique per firm
 * @param detail what a person needs to see at once, in the words of its cause
 * @param dueOn the day it should be done by, in the firm's zone
 * @param escalatedOn the day on which it was found to be late, null as long as it is not
 * @param doneBy who did it, null while it is open
 * @param doneAt business time; null while it is open, and when its cause ended it
 * @param outcome what came of it, in the words of who did it; null when nobody said
 */
public record Task(
        TaskId id,
        FirmId firm,
        TaskSource source,
        @Nullable DebtorId debtor,
        String detail,
        LocalDate openedOn,
        LocalDate dueOn,
        @Nullable LocalDate escalatedOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String outcome) {

    /** Why a person is needed. */
    public TaskKind kind() {
        return source.kind();
    }
}
