package io.quittance.agenda;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.TaskId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work list of people. Every method expects a bound scope that may see the firms it is asked about. */
@Component
public class Tasks {

    private static final int LONGEST_OUTCOME = 500;

    private final TaskStore store;
    private final Holds holds;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    Tasks(TaskStore store, Holds holds, BusinessDay businessDay, ApplicationEventPublisher events) {
        this.businessDay = businessDay;
        this.store = store;
        this.holds = holds;
        this.events = events;
    }

    /**
     * Opens a task unless its source already has one.
     *
     * @return whether it is new
     */
    @Transactional
    boolean open(FirmId firm, TaskDraft draft) {
        return store.open(firm, draft);
    }

    /**
     * A person has done a task; what it held back goes on.
     *
     * @return false when it was done before or is not there
     * @throws RefusedException for a task that only its cause can end
     */
    @Transactional
    public boolean done(FirmId firm, TaskId task, LocalDate on, String by) {
        return done(firm, task, on, by, null);
    }

    /** The same, with what came of it in words, which is kept. */
    @Transactional
    public boolean done(FirmId firm, TaskId task, LocalDate on, String by, @Nullable String outcome) {
        var said = PlainText.optionalLine("outcome", outcome, LONGEST_OUTCOME);
        var done = store.done(firm, task, new TaskStore.Done(on, businessDay.now(), by, said));
        done.ifPresent(source -> {
            if (!source.kind().personMayEnd()) {
                throw new RefusedException("task", "cause", "A question ends with its answer", "answer the question");
            }
            holds.releaseCausedBy(firm, source.text(), by);
            events.publishEvent(new TaskDone(firm, source));
        });
        return done.isPresent();
    }

    /** A task was not done after all: it is open again, and what it held back is held again. */
    @Transactional
    public void reopen(FirmId firm, TaskId task, String by) {
        store.reopen(firm, task).ifPresent(known -> {
            var debtor = known.debtor();
            if (debtor != null) {
                holds.history(firm, debtor).stream()
                        .filter(hold -> known.source().text().equals(hold.cause()))
                        .filter(hold -> Objects.equals(hold.releasedOn(), known.doneOn()))
                        .findFirst()
                        .ifPresent(hold -> holds.place(firm, again(hold, by)));
            }
        });
    }

    private static HoldRequest again(Hold hold, String by) {
        return new HoldRequest(
                hold.debtor(), hold.invoice(), hold.kind(), hold.until(), hold.reason(), by, hold.cause());
    }

    /** Open tasks of these firms, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Task> open(Collection<FirmId> firms, int limit) {
        return store.open(firms, limit);
    }

    /** Tasks of one debtor, open ones first. */
    @Transactional(readOnly = true)
    public List<Task> ofDebtor(FirmId firm, DebtorId debtor) {
        return store.ofDebtor(firm, debtor);
    }
}
