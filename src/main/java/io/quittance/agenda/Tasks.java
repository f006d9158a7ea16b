package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.kernel.TaskId;
import io.quittance.receivables.Holds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work list of people. Every method expects a bound scope that may see the firms it is asked about. */
@Component
public class Tasks {

    private final TaskStore store;
    private final Holds holds;
    private final ApplicationEventPublisher events;

    Tasks(TaskStore store, Holds holds, ApplicationEventPublisher events) {
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
    public boolean open(FirmId firm, TaskDraft draft) {
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
        var done = store.done(firm, task, on, by);
        done.ifPresent(source -> {
            if (!source.kind().personMayEnd()) {
                throw new RefusedException("task", "cause", "A question ends with its answer", "answer the question");
            }
            holds.releaseCausedBy(firm, source.text(), by);
            events.publishEvent(new TaskDone(firm, source));
        });
        return done.isPresent();
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
