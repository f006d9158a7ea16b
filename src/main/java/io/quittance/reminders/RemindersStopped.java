package io.quittance.reminders;

import io.quittance.dunning.Reason;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.util.List;

/**
 * The engine came to an end with debtors and only a person can go on: no way to reach them, nobody may write to them, or every
 * step was taken. Told whenever it looks at them, for a slice of debtors at a time.
 */
public record RemindersStopped(FirmId firm, List<Stopped> stopped) {

    /** @param reason {@code NO_ADDRESS}, {@code SENDER_NOT_ALLOWED} or {@code LAST_STEP} */
    public record Stopped(DebtorId debtor, Reason reason) {}
}
