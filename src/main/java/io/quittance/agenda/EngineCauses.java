package io.quittance.agenda;

import io.quittance.dunning.Reason;
import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.reminders.DebtorSetAside;
import io.quittance.reminders.DebtorTakenUp;
import io.quittance.reminders.RemindersStopped;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Debtors with whom the engine cannot go on. It says so at each look; a person hears it once in a while. */
@Component
class EngineCauses {

    private final Causes causes;
    private final TaskStore tasks;
    private final Firms firms;
    private final BusinessCalendar calendar;

    EngineCauses(Causes causes, TaskStore tasks, Firms firms, BusinessCalendar calendar) {
        this.causes = causes;
        this.tasks = tasks;
        this.firms = firms;
        this.calendar = calendar;
    }

    @EventListener
    void stopped(RemindersStopped event) {
        open(event.firm(), TaskKind.LAST_STEP, debtors(event, Reason.LAST_STEP), "");
        open(event.firm(), TaskKind.NO_ADDRESS, debtors(event, Reason.NO_ADDRESS), "");
        if (!debtors(event, Reason.SENDER_NOT_ALLOWED).isEmpty()) {
            causes.again(event.firm(), TaskKind.SENDER_NOT_ALLOWED, "");
        }
    }

    @EventListener
    void setAside(DebtorSetAside event) {
        open(event.firm(), TaskKind.CLAIM_BROKEN, List.of(event.debtor()), event.reason());
    }

    @EventListener
    void takenUp(DebtorTakenUp event) {
        var firm = event.firm();
        tasks.done(firm, event.debtor(), Set.of(TaskKind.CLAIM_BROKEN), causes.today(firm), Causes.MACHINE);
    }

    private static List<DebtorId> debtors(RemindersStopped event, Reason reason) {
        return event.stopped().stream()
                .filter(one -> one.reason() == reason)
                .map(RemindersStopped.Stopped::debtor)
                .toList();
    }

    private void open(FirmId firm, TaskKind kind, List<DebtorId> debtors, String detail) {
        if (!debtors.isEmpty()) {
            var today = causes.today(firm);
            var country = firms.get(firm).country();
            var dueOn = calendar.plusBusinessDays(today, kind.businessDaysToAnswer(), country);
            tasks.openAgain(firm, kind, debtors, detail, new TaskStore.Days(today, dueOn));
        }
    }
}
