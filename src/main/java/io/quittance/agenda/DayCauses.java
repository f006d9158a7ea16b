package io.quittance.agenda;

import io.quittance.kernel.BusinessCalendar;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.reminders.RunFinished;
import io.quittance.reminders.RunStatus;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What only the passing of time causes: a hold about to end, a hold without an end, a task that is late.
 * Looked at when the day's run of reminders has ended.
 */
@Component
class DayCauses {

    /** Holds that ended longer ago were looked at on an earlier day, even when runs failed over holidays. */
    private static final int LOOK_BACK_DAYS = 14;

    private final Causes causes;
    private final TaskStore tasks;
    private final Holds holds;
    private final Firms firms;
    private final BusinessCalendar calendar;

    DayCauses(Causes causes, TaskStore tasks, Holds holds, Firms firms, BusinessCalendar calendar) {
        this.causes = causes;
        this.tasks = tasks;
        this.holds = holds;
        this.firms = firms;
        this.calendar = calendar;
    }

    @EventListener
    void began(RunFinished event) {
        var firm = event.firm();
        var day = event.day();
        var failing = TaskSource.of(TaskKind.RUN_FAILING, event.run());
        if (event.status() == RunStatus.FAILED) {
            causes.open(firm, failing, null, "");
        } else {
            causes.end(firm, failing, Causes.MACHINE);
        }
        holds.ending(firm, day.minusDays(LOOK_BACK_DAYS), day.minusDays(1))
                .forEach(hold -> causes.end(firm, TaskSource.of(TaskKind.HOLD_ENDING, hold.id()), Causes.MACHINE));
        var country = firms.get(firm).country();
        holds.ending(firm, day, calendar.plusBusinessDays(day, 1, country)).forEach(hold -> ending(firm, day, hold));
        tasks.openForEndlessHolds(
                firm, day, calendar.plusBusinessDays(day, TaskKind.HOLD_OPEN.businessDaysToAnswer(), country));
        tasks.escalate(firm, day);
    }

    /** A person's hold of more than a day; a promise has its own task when it is not kept. */
    private void ending(FirmId firm, LocalDate day, Hold hold) {
        if (hold.kind().agentMaySet()
                && hold.kind() != HoldKind.PROMISE
                && isLookedAtAgain(hold)
                && hold.placedOn().isBefore(day)) {
            causes.open(firm, TaskSource.of(TaskKind.HOLD_ENDING, hold.id()), hold.debtor(), hold.reason());
        }
    }

    /** Somebody is asked to look at it again before it ends, or because it has no end: not where a plan or a promise says when. */
    static boolean isLookedAtAgain(Hold hold) {
        return hold.cause() == null || hold.until() == null && hold.kind() != HoldKind.PLAN;
    }
}
