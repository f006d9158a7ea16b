package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;

/** Opens tasks for tests of other rooms, which only causes of the agenda can do in the product. */
public final class OpenedTasks {

    private OpenedTasks() {}

    /** Opens one that is due on the day it is opened. @param cause what it happened to, {@code q_1} */
    public static boolean open(
            Tasks tasks, FirmId firm, TaskKind kind, String cause, DebtorId debtor, String detail, LocalDate day) {
        return tasks.open(firm, new TaskDraft(new TaskSource(kind, cause), debtor, detail, day, day));
    }
}
