package io.quittance.waves;

import io.quittance.imports.Imports;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.receivables.NextActions;
import io.quittance.reminders.ReminderRuns;
import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at what a file brought before its import is done, and at a day before its run begins, so that nothing of an unusual
 * wave leaves before somebody said yes: not after a large file, a month without runs, or a clock that was set wrong.
 */
@Component
class WaveWatch {

    private final WaveStore store;
    private final Foresight foresight;
    private final NextActions nextActions;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    WaveWatch(
            WaveStore store,
            Foresight foresight,
            NextActions nextActions,
            Firms firms,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.foresight = foresight;
        this.nextActions = nextActions;
        this.firms = firms;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** In the transaction that ends the import. */
    @EventListener
    @Transactional
    public void on(Imports.Taken taken) {
        var firm = taken.firm();
        var today = businessDay.today(firms.get(firm).zone());
        store.forgetList(firm, taken.id());
        var debtors = store.debtorsOfList(firm, taken.id());
        var seen = foresight.week(firm, debtors, new HashSet<>(store.invoicesOfList(firm, taken.id())), today);
        var state = seen.isUnusual() ? WaveState.WAITING : WaveState.NONE;
        var id = store.insert(
                firm,
                new Wave(
                        new WaveId(0),
                        taken.id(),
                        state,
                        seen.messages(),
                        seen.on(),
                        seen.usual(),
                        seen.old(),
                        today,
                        null,
                        null,
                        null));
        var stands = store.find(firm, id).orElseThrow().state();
        if (seen.isUnusual()) {
            store.holdList(firm, id, taken.id());
        }
        if (stands == WaveState.WAITING) {
            events.publishEvent(new WaveWaiting(firm, id, seen.messages()));
        }
    }

    /** The file was undone: nothing of it can leave, so nobody is asked about it any more. */
    @EventListener
    @Transactional
    public void on(Imports.Undone undone) {
        store.callOff(undone.firm(), undone.id()).ifPresent(wave -> {
            var debtors = store.debtors(undone.firm(), wave);
            store.forget(undone.firm(), wave);
            if (!debtors.isEmpty()) {
                nextActions.atOnce(undone.firm(), debtors);
            }
            events.publishEvent(new WaveDecided(undone.firm(), wave, undone.by()));
        });
    }

    /** Before the first debtor of the day is decided. */
    @EventListener
    @Transactional
    public void on(ReminderRuns.Begins begins) {
        var firm = begins.firm();
        var due = nextActions.due(firm, begins.on());
        if (due.size() > WaveRule.NEVER_UNUSUAL) {
            var allowed = new HashSet<>(store.allowed(firm));
            var seen = foresight.day(firm, due, allowed, begins.on());
            if (seen.isUnusual()) {
                keepBack(firm, seen, begins.on());
            }
        }
    }

    private void keepBack(FirmId firm, Foresight.Seen seen, LocalDate on) {
        var id = store.insert(
                firm,
                new Wave(
                        new WaveId(0),
                        null,
                        WaveState.WAITING,
                        seen.messages(),
                        on,
                        seen.usual(),
                        seen.old(),
                        on,
                        null,
                        null,
                        null));
        store.hold(firm, id, Foresight.debtors(seen.of()), Foresight.invoices(seen.of()));
        events.publishEvent(new WaveWaiting(firm, id, seen.messages()));
    }
}
