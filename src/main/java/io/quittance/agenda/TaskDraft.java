package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task to open.
 *
 * @param source what causes it: a second draft of the same source changes nothing
 * @param detail shown to the person, at most 2,000 characters are kept
 */
record TaskDraft(TaskSource source, @Nullable DebtorId debtor, String detail, LocalDate openedOn, LocalDate dueOn) {

    private static final int MAX_DETAIL = 2_000;

    /** Cuts an overlong detail. */
    TaskDraft {
        detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }
}
