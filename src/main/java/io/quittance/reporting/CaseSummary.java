package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One debtor with what is open in one currency, for a list.
 *
 * @param open open claims less open credit
 * @param overdue claims past their due date
 * @param oldestDueOn due date of the oldest open claim, null when only credit is open
 * @param taskKind kind of the most urgent open task, null when there is none
 * @param tasks number of open tasks
 * @param holdKind kind of one active hold, null when nothing is held
 */
public record CaseSummary(
        FirmId firm,
        DebtorId debtor,
        String reference,
        String name,
        Money open,
        Money overdue,
        @Nullable LocalDate oldestDueOn,
        @Nullable String taskKind,
        int tasks,
        @Nullable String holdKind) {}
