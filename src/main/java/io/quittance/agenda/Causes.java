package io.quittance.agenda;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens what a cause needs, a task and where a reminder would now be wrong a hold, and ends both with it. In the transaction
 * of the cause: there is no moment at which the one is there without the other.
 */
@Component
class Causes {

    static final String MACHINE = "machine";

    private final TaskStore tasks;
    private final Holds holds;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final BusinessCalendar calendar;

    Causes(TaskStore tasks, Holds holds, Firms firms, BusinessDay businessDay, BusinessCalendar calendar) {
        this.tasks = tasks;
        this.holds = holds;
        this.firms = firms;
        this.businessDay = businessDay;
        this.calendar = calendar;
    }

    /** Opens the task and its hold; a source that has had its task changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(FirmId firm, TaskSource source, @Nullable DebtorId debtor, String detail) {
        if (open(firm, source, debtor, detail) && debtor != null) {
            hold(firm, source, debtor);
        }
    }

    /** Another debtor waits for the end of the same cause. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(FirmId firm, TaskSource source, DebtorId debtor) {
        var hold = source.kind().holdKind();
        if (hold != null) {
            holds.place(firm, new HoldRequest(debtor, null, hold, null, source.text(), MACHINE, source.text()));
        }
    }

    /** Opens the task alone: reminders go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(FirmId firm, TaskSource source, @Nullable DebtorId debtor, String detail) {
        var of = firms.get(firm);
        var today = businessDay.today(of.zone());
        return tasks.open(firm, new TaskDraft(source, debtor, detail, today, dueOn(source.kind(), of, today)));
    }

    /** The cause is no more: its task is done and its hold ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(FirmId firm, TaskSource source, String by) {
        tasks.done(firm, source, today(firm), by);
        holds.releaseCausedBy(firm, source.text(), by);
    }

    /** Opens a task of the firm that may be needed again after it was done; one at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(FirmId firm, TaskKind kind, String detail) {
        var known = tasks.count(firm, kind);
        if (known.open() == 0) {
            open(firm, new TaskSource(kind, "n_" + (known.all() + 1)), null, detail);
        }
    }

    /** Ends all tasks of a kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(FirmId firm, TaskKind kind) {
        tasks.doneAll(firm, kind, today(firm), MACHINE);
    }

    LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    private LocalDate dueOn(TaskKind kind, Firm firm, LocalDate today) {
        return calendar.plusBusinessDays(today, kind.businessDaysToAnswer(), firm.country());
    }
}
