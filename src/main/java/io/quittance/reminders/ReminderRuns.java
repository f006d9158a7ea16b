package io.quittance.reminders;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.RunId;
import io.quittance.parties.Firms;
import io.quittance.tenancy.Outbox;
import io.quittance.tenancy.TenantScope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs and rehearsals: asked for by people and programs, and one a day by the machine itself. */
@Component
public class ReminderRuns {

    /** The longest rehearsal, in days. */
    public static final int LONGEST_REHEARSAL = 60;

    /** The last day a rehearsal may begin on, in days from today: nobody knows the open items of a later one. */
    static final int FARTHEST_REHEARSAL = 400;

    private final RunStore store;
    private final RunWork run;
    private final RehearsalWork rehearsal;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final InstantSource clock;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ReminderRuns(
            RunStore store,
            RunWork run,
            RehearsalWork rehearsal,
            Firms firms,
            BusinessDay businessDay,
            InstantSource clock,
            Outbox outbox,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.run = run;
        this.rehearsal = rehearsal;
        this.firms = firms;
        this.businessDay = businessDay;
        this.clock = clock;
        this.outbox = outbox;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
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
        var id = store.insert(firm, on, days, rehearsal, businessDay.now());
        outbox.schedule(RunTasks.instance(firm, id));
        return id;
    }

    /** Works a day of a firm to its end, now and in this thread; doing it again changes nothing. Outside any transaction. */
    public RunId runDay(FirmId firm, LocalDate on) {
        return new TenantScope.Engine(firm).call(() -> {
            var daily = inTransaction(() -> store.daily(firm, on, businessDay.now()));
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

    /** A day's run is about to look at the first debtor. */
    public record Begins(FirmId firm, LocalDate on) {}

    /** The messages that would leave to these debtors in some days, by the rules of the run; keeps nothing. */
    @Transactional
    public List<Forecast> forecast(FirmId firm, Collection<Long> debtors, LocalDate from, int days) {
        return rehearsal.forecast(firm, debtors, from, days);
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
        transaction.executeWithoutResult(_ -> {
            if (store.findDaily(firm, on).isEmpty()) {
                outbox.schedule(RunTasks.instance(firm, store.daily(firm, on, businessDay.now())));
            }
        });
    }

    /** Works a run to its end in the engine's scope. A killed one is executed again and goes on where it stood. */
    void execute(FirmId firm, RunId id) {
        var known = inTransaction(() -> {
            store.setStatus(firm, id, RunStatus.RUNNING, null);
            return get(firm, id);
        });
        try {
            if (known.rehearsal()) {
                rehearsal.work(firm, known, inTransaction(() -> today(firm)));
            } else {
                events.publishEvent(new Begins(firm, known.on()));
                run.work(firm, id, known.on());
            }
            finish(firm, id, RunStatus.DONE);
        } catch (RuntimeException e) {
            finish(firm, id, RunStatus.FAILED);
            throw e;
        }
    }

    /** Ends a run that was tried in vain too often. Needs the engine's scope. */
    void giveUp(FirmId firm, RunId id) {
        finish(firm, id, RunStatus.FAILED);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }

    private void finish(FirmId firm, RunId id, RunStatus status) {
        transaction.executeWithoutResult(_ -> {
            store.setStatus(firm, id, status, clock.instant());
            var run = get(firm, id);
            if (!run.rehearsal()) {
                events.publishEvent(new RunFinished(firm, id, run.on(), status));
            }
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
