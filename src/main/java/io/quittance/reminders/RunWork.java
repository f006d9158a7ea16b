package io.quittance.reminders;

import io.quittance.correspondence.Messages;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import io.quittance.receivables.NextLooks;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Works a day: loads the debtors the engine has to look at, decides each debtor's day, and writes steps, messages and next
 * looks of a slice in one transaction. Working the same day again finds nothing left to do.
 */
@Component
final class RunWork {

    private final NextLooks looks;
    private final DebtorCases cases;
    private final ReminderStore reminders;
    private final RunStore runs;
    private final Messages messages;
    private final Slices slices;

    RunWork(
            NextLooks looks,
            DebtorCases cases,
            ReminderStore reminders,
            RunStore runs,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.looks = looks;
        this.cases = cases;
        this.reminders = reminders;
        this.runs = runs;
        this.messages = messages;
        this.slices = new Slices(transactions);
    }

    /** Works all debtors of the firm with a claim to look at on this day. */
    void work(FirmId firm, RunId run, LocalDate on) {
        slices.work(
                () -> looks.due(firm, on), slice -> decide(firm, run, on, slice), _ -> runs.count(firm, run, broken()));
    }

    private Runnable decide(FirmId firm, RunId run, LocalDate on, List<Long> debtors) {
        var taken = looks.take(firm, on, debtors);
        if (taken.isEmpty()) {
            return () -> {};
        }
        var days = cases.load(firm, taken, on).stream()
                .map(debtor -> new PlannedDay(debtor, debtor.plan(on)))
                .toList();
        var sending = days.stream().filter(PlannedDay::sends).toList();
        takeSteps(firm, run, on, sending);
        var putOff = days.stream().flatMap(day -> day.putOff().stream()).toList();
        if (!putOff.isEmpty()) {
            reminders.putOff(firm, run, putOff);
        }
        looks.move(
                firm,
                days.stream()
                        .collect(Collectors.toMap(
                                PlannedDay::debtorId, day -> day.plan().nextLookOn())));
        var drafts = sending.stream().map(PlannedDay::draft).toList();
        return () -> {
            messages.plan(firm, drafts);
            runs.count(firm, run, tally(days));
        };
    }

    private void takeSteps(FirmId firm, RunId run, LocalDate on, List<PlannedDay> days) {
        if (days.isEmpty()) {
            return;
        }
        var reminded = days.stream().map(PlannedDay::reminder).toList();
        if (reminders.takeDays(firm, run, on, reminded) < days.size()) {
            throw new Slices.OvertakenException();
        }
        reminders.takeSteps(
                firm,
                run,
                on,
                days.stream().flatMap(day -> day.steps().stream()).toList());
    }

    private static Tally tally(List<PlannedDay> days) {
        var tally = new Tally();
        for (var day : days) {
            day.plan()
                    .decisions()
                    .forEach(decided -> tally.decision(decided.decision().reason()));
            if (day.sends()) {
                tally.message(day.reminder());
            }
        }
        return tally;
    }

    private static Tally broken() {
        var tally = new Tally();
        tally.broken();
        return tally;
    }
}
