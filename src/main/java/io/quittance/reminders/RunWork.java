package io.quittance.reminders;

import io.quittance.dunning.Reason;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import io.quittance.receivables.NextActions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Works a day: loads the debtors the engine has to look at, decides each debtor's day, and writes steps, messages and the
 * next actions of a slice in one transaction. Working the same day again finds nothing left to do.
 */
@Component
final class RunWork {

    /** What no hold explains and no day ends. */
    private static final Set<Reason> NEEDS_A_PERSON =
            EnumSet.of(Reason.NO_ADDRESS, Reason.SENDER_NOT_ALLOWED, Reason.LAST_STEP);

    private final NextActions nextActions;
    private final DebtorCases cases;
    private final PlannedDays written;
    private final RunStore runs;
    private final SetAside setAside;
    private final ApplicationEventPublisher events;
    private final Slices slices;

    RunWork(
            NextActions nextActions,
            DebtorCases cases,
            PlannedDays written,
            RunStore runs,
            SetAside setAside,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.nextActions = nextActions;
        this.cases = cases;
        this.written = written;
        this.runs = runs;
        this.setAside = setAside;
        this.events = events;
        this.slices = new Slices(transactions);
    }

    /** Works all debtors of the firm with a claim to look at on this day. */
    void work(FirmId firm, RunId run, LocalDate on) {
        var aside = new HashSet<Long>();
        slices.work(
                () -> {
                    aside.addAll(setAside.of(firm));
                    return nextActions.due(firm, on);
                },
                slice -> decide(firm, run, on, slice, aside),
                (debtor, fault) -> {
                    setAside.put(firm, debtor, on, fault);
                    runs.count(firm, run, broken());
                });
    }

    private Runnable decide(FirmId firm, RunId run, LocalDate on, List<Long> debtors, Set<Long> aside) {
        var taken = nextActions.take(firm, on, debtors);
        if (taken.isEmpty()) {
            return () -> {};
        }
        var days = cases.load(firm, taken, on).stream()
                .map(debtor -> new PlannedDay(debtor, debtor.plan(on)))
                .toList();
        written.take(firm, run, on, days);
        nextActions.move(
                firm,
                days.stream()
                        .collect(Collectors.toMap(
                                PlannedDay::debtorId, day -> day.plan().nextActionOn())));
        setAside.takeUp(firm, aside, taken);
        tellStopped(firm, days);
        return () -> {
            written.send(firm, run, on, days);
            runs.count(firm, run, counts(days));
        };
    }

    private void tellStopped(FirmId firm, List<PlannedDay> days) {
        var stopped = days.stream()
                .flatMap(day -> day.plan().decisions().stream()
                        .map(decided -> decided.decision().reason())
                        .filter(NEEDS_A_PERSON::contains)
                        .distinct()
                        .map(reason -> new RemindersStopped.Stopped(new DebtorId(day.debtorId()), reason)))
                .toList();
        if (!stopped.isEmpty()) {
            events.publishEvent(new RemindersStopped(firm, stopped));
        }
    }

    private static RunCounts counts(List<PlannedDay> days) {
        var counts = new RunCounts();
        for (var day : days) {
            day.plan()
                    .decisions()
                    .forEach(decided -> counts.decision(decided.decision().reason()));
            if (day.sends()) {
                counts.message(day.reminder());
            }
        }
        return counts;
    }

    private static RunCounts broken() {
        var counts = new RunCounts();
        counts.broken();
        return counts;
    }
}
