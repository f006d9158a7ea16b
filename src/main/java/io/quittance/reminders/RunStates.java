package io.quittance.reminders;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import io.quittance.tenancy.Outbox;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of a run: asked for, begun, ended. Each change is a transaction, told to those who wait for it. */
@Component
class RunStates {

    private final RunStore store;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final BusinessDay businessDay;

    RunStates(RunStore store, Outbox outbox, ApplicationEventPublisher events, BusinessDay businessDay) {
        this.store = store;
        this.outbox = outbox;
        this.events = events;
        this.businessDay = businessDay;
    }

    /** Asks for one; a worker takes it up at once. */
    @Transactional
    RunId add(FirmId firm, LocalDate on, int days, boolean rehearsal) {
        var id = store.insert(firm, on, days, rehearsal, businessDay.now());
        outbox.schedule(RunTasks.instance(firm, id));
        return id;
    }

    /** The machine's own run of a day, which there is once. */
    @Transactional
    RunId daily(FirmId firm, LocalDate on) {
        return store.daily(firm, on, businessDay.now());
    }

    /** Asks for the machine's own run of a day unless there is one. */
    @Transactional
    void requestDaily(FirmId firm, LocalDate on) {
        if (store.findDaily(firm, on).isEmpty()) {
            outbox.schedule(RunTasks.instance(firm, store.daily(firm, on, businessDay.now())));
        }
    }

    @Transactional
    Run begin(FirmId firm, RunId id) {
        store.setStatus(firm, id, RunStatus.RUNNING, null);
        return store.find(firm, id).orElseThrow();
    }

    @Transactional
    void finish(FirmId firm, RunId id, RunStatus status) {
        store.setStatus(firm, id, status, businessDay.now());
        var run = store.find(firm, id).orElseThrow();
        if (!run.rehearsal()) {
            events.publishEvent(new RunFinished(firm, id, run.on(), status));
        }
    }
}
