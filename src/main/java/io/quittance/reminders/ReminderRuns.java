package io.quittance.reminders;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.RunId;
import io.quittance.messages.MessageDraft;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs and rehearsals: asked for by people and programs, and one a day by the machine itself. */
@Component
public class ReminderRuns {

    /** The longest rehearsal, in days. */
    public static final int LONGEST_REHEARSAL = 60;

    /** The last day a rehearsal may begin on, in days from today: nobody knows the open items of a later one. */
    static final int FARTHEST_REHEARSAL = 400;

    private final RunStore store;
    private final RunStates states;
    private final RunWork run;
    private final RehearsalWork rehearsal;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    ReminderRuns(
            RunStore store,
            RunStates states,
            RunWork run,
            RehearsalWork rehearsal,
            Firms firms,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.states = states;
        this.run = run;
        this.rehearsal = rehearsal;
        this.firms = firms;
        this.businessDay = businessDay;
        this.events = events;
    }

    /**
     * Asks for a run of today, or for a rehearsal that begins today or later; a worker takes it up at once.
     *
     * @param days of a rehearsal 1 to {@value #LONGEST_REHEARSAL}; a run has 1
     * @throws NotTodayException when {@code on} is not the firm's business day, or a rehearsal would begin before it
     */
    @Transactional
    public RunId request(FirmId firm, LocalDate on, boolean rehearsal, int days) {
        var today = today(firm);
        if (on.isBefore(today) || (on.isAfter(today) && !rehearsal)) {
            throw new NotTodayException();
        }
        if (on.isAfter(today.plusDays(FARTHEST_REHEARSAL))) {
            throw new RefusedException(
                    "on",
                    "range",
                    "A rehearsal begins within 400 days",
                    "send a day up to " + today.plusDays(FARTHEST_REHEARSAL));
        }
        if (days < 1 || days > (rehearsal ? LONGEST_REHEARSAL : 1)) {
            throw new RefusedException(
                    "days",
                    "range",
                    "A rehearsal has 1 to 60 days, a run has 1",
                    "send a number of days in this range");
        }
        return states.add(firm, on, days, rehearsal);
    }

    /** Works a day of a firm to its end, now and in this thread; doing it again changes nothing. Outside any transaction. */
    public RunId runDay(FirmId firm, LocalDate on) {
        return new TenantScope.Engine(firm).call(() -> {
            var daily = states.daily(firm, on);
            execute(firm, daily);
            return daily;
        });
    }

    /** The run. @throws RefusedException when the firm has no such run */
    @Transactional(readOnly = true)
    public Run get(FirmId firm, RunId id) {
        return find(firm, id)
                .orElseThrow(
                        () -> new RefusedException("run", "unknown", "There is no such run", "use the id of a run"));
    }

    /** The run, if the firm has it. */
    @Transactional(readOnly = true)
    public Optional<Run> find(FirmId firm, RunId id) {
        return store.find(firm, id);
    }

    /** The latest runs, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> latest(FirmId firm, int limit) {
        return store.latest(firm, limit).stream().map(id -> get(firm, id)).toList();
    }

    /**
     * A message that would leave.
     *
     * @param invoices those that take a step in it
     * @param neverReminded those of them of which the debtor was never reminded, with their due dates
     */
    public record Forecast(
            LocalDate on, DebtorId debtor, List<InvoiceId> invoices, Map<InvoiceId, LocalDate> neverReminded) {}

    /** Thrown when a run is asked for another day than today, or a rehearsal for a day that has passed. */
    public static final class NotTodayException extends RuntimeException {
        NotTodayException() {
            super("A run works the business day; rehearse to see other days");
        }
    }

    /** A day's run is about to look at the first debtor. */
    public record Begins(FirmId firm, LocalDate on) {}

    /** The messages that would leave to these debtors in some days, by the rules of the run; keeps nothing. */
    @Transactional
    public List<Forecast> forecast(FirmId firm, Collection<Long> debtors, LocalDate from, int days) {
        return rehearsal.forecast(firm, debtors, from, days);
    }

    /**
     * The message that would leave to a debtor on a coming day, as a rehearsal asked for now would have it; nothing when none
     * would. Keeps nothing.
     */
    @Transactional
    public Optional<MessageDraft> draft(FirmId firm, DebtorId debtor, LocalDate on) {
        return rehearsal.draft(firm, debtor, today(firm), on);
    }

    /** How many messages left on a usual day of the two months before; 0 when there were hardly any days with messages. */
    @Transactional(readOnly = true)
    public int usualDay(FirmId firm, LocalDate on) {
        return store.usualDay(firm, on);
    }

    /** The last rehearsal that was asked for after a moment and has ended well. */
    @Transactional(readOnly = true)
    public Optional<Run> lastRehearsal(FirmId firm, Instant after) {
        return store.lastRehearsal(firm, after).map(id -> get(firm, id));
    }

    /** Plans the machine's own run of a day, once; a worker takes it up. Needs the engine's scope. */
    void requestDaily(FirmId firm, LocalDate on) {
        states.requestDaily(firm, on);
    }

    /** Works a run to its end in the engine's scope. A killed one is executed again and goes on where it stood. */
    void execute(FirmId firm, RunId id) {
        var known = states.begin(firm, id);
        try {
            if (known.rehearsal()) {
                rehearsal.work(firm, known, today(firm));
            } else {
                events.publishEvent(new Begins(firm, known.on()));
                run.work(firm, id, known.on());
            }
            states.finish(firm, id, RunStatus.DONE);
        } catch (RuntimeException e) {
            states.finish(firm, id, RunStatus.FAILED);
            throw e;
        }
    }

    /** Ends a run that was tried in vain too often. Needs the engine's scope. */
    void giveUp(FirmId firm, RunId id) {
        states.finish(firm, id, RunStatus.FAILED);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
