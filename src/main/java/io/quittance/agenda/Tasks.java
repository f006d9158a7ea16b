package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.TaskId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The work list of people. Every method expects a bound scope that may see the firms it is asked about. */
@Component
public class Tasks {

    private final TaskStore store;

    Tasks(TaskStore store) {
        this.store = store;
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
     * Marks a task as done.
     *
     * @return false when it was done before or is not there
     */
    @Transactional
    public boolean done(FirmId firm, TaskId task, LocalDate on, String by) {
        return store.done(firm, task, on, by);
    }

    /**
     * Marks the task of a cause as done, for instance when a question was answered.
     *
     * @return whether one was open
     */
    @Transactional
    public boolean done(FirmId firm, String source, LocalDate on, String by) {
        return store.done(firm, source, on, by);
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
