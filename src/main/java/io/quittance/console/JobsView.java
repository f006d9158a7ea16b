package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.tenancy.AuditLog;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The durable jobs: what waits, what runs, what fails again and again. */
@Route(value = OperatorFrame.HOME + "/jobs", layout = OperatorFrame.class)
@PermitAll
class JobsView extends OperatorPage {

    private static final int SHOWN = 200;

    private final transient SchedulerClient scheduler;
    private final transient AuditLog audit;
    private final transient InstantSource clock;

    JobsView(Console console, SchedulerClient scheduler, AuditLog audit, InstantSource clock) {
        super(console);
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    ConsoleText title() {
        return JOBS;
    }

    @Override
    void show(BeforeEnterEvent event) {
        console.asOperator(() -> true);
        var place = new Div();
        add(
                new PageHead(voice.say(JOBS), voice.say(JOBS_PURPOSE))
                        .actions(new ActionButton(voice.say(LOOK_AGAIN), Emphasis.SECONDARY, () -> fill(place))),
                place);
        fill(place);
    }

    private void fill(Div place) {
        var table = new DataTable<ScheduledExecution<Object>>(voice.say(JOBS))
                .text(voice.say(JOB), job -> job.getTaskInstance().getTaskName())
                .text(voice.say(INSTANCE), job -> instance(job.getTaskInstance().getId()))
                .cell(voice.say(STATE), this::state)
                .text(voice.say(NEXT_AT), job -> moment(job.getExecutionTime()))
                .text(voice.say(LAST_SUCCESS), job -> moment(job.getLastSuccess()))
                .text(voice.say(LAST_FAILURE), job -> moment(job.getLastFailure()))
                .figures(voice.say(FAILURES), job -> new Span(Integer.toString(job.getConsecutiveFailures())))
                .cell("", job -> now(place, job))
                .whenEmpty(new EmptyState(voice.say(NO_JOBS), voice.say(NO_JOBS_HINT)));
        table.show(jobs());
        place.removeAll();
        place.add(new Panel("", table));
    }

    /** Read without any scope: the scheduler's table belongs to no audience. The right was asked before. */
    private List<ScheduledExecution<Object>> jobs() {
        console.asOperator(() -> true);
        return scheduler.getScheduledExecutions().stream()
                .sorted(Comparator.<ScheduledExecution<Object>>comparingInt(job -> -job.getConsecutiveFailures())
                        .thenComparing(ScheduledExecution::getExecutionTime))
                .limit(SHOWN)
                .toList();
    }

    private String instance(String id) {
        return id.equals(RecurringTask.INSTANCE) ? voice.say(RECURRING) : id;
    }

    private StatusPill state(ScheduledExecution<Object> job) {
        if (job.isPicked()) {
            return new StatusPill(voice.say(JOB_RUNS), Tone.INFO);
        }
        return job.getConsecutiveFailures() > 0
                ? new StatusPill(voice.say(JOB_FAILS), Tone.GRAVE)
                : new StatusPill(voice.say(JOB_WAITS), Tone.WAIT);
    }

    private Component now(Div place, ScheduledExecution<Object> job) {
        if (job.isPicked()) {
            return new Span();
        }
        return new ActionButton(voice.say(RUN_NOW), Emphasis.QUIET, () -> {
            var id = job.getTaskInstance();
            console.asOperator(() -> {
                audit.append(null, console.actor(), "job.run-now", id.getTaskName(), id.getId());
                return true;
            });
            scheduler.reschedule(id, clock.instant());
            fill(place);
        });
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "–" : voice.formats().moment(at, ZoneOffset.UTC) + " UTC";
    }
}
