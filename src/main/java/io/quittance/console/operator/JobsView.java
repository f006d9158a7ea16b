package io.quittance.console.operator;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.DeadJobs;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The durable jobs: what waits, what runs, what fails again and again. */
@Route(value = StaffPaths.OPERATOR_JOBS, layout = OperatorFrame.class)
@PermitAll
class JobsView extends OperatorPage {

    private static final int SHOWN = 200;

    private final transient SchedulerClient scheduler;
    private final transient DeadJobs dead;
    private final transient AuditLog audit;
    private final transient InstantSource clock;

    JobsView(StaffSession session, SchedulerClient scheduler, DeadJobs dead, AuditLog audit, InstantSource clock) {
        super(session);
        this.scheduler = scheduler;
        this.dead = dead;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.JOBS;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        session.asOperator().call(() -> true);
        var place = new Div();
        var given = new Div();
        Runnable look = () -> look(given, place);
        add(
                new PageHead(texts.of(ConsoleText.JOBS), texts.of(JobsText.JOBS_PURPOSE))
                        .actions(new ActionButton(texts.of(JobsText.LOOK_AGAIN), Emphasis.SECONDARY, look)),
                given,
                place);
        look.run();
    }

    private void look(Div given, Div place) {
        given.removeAll();
        given.add(new DeadJobsPanel(session, texts, dead, audit, () -> look(given, place)));
        fill(place);
    }

    private void fill(Div place) {
        var table = new DataTable<ScheduledExecution<Object>>(texts.of(ConsoleText.JOBS))
                .text(texts.of(JobsText.JOB), job -> job.getTaskInstance().getTaskName())
                .text(
                        texts.of(JobsText.INSTANCE),
                        job -> instance(texts, job.getTaskInstance().getId()))
                .cell(texts.of(StaffText.STATE), this::state)
                .text(texts.of(JobsText.NEXT_AT), job -> moment(job.getExecutionTime()))
                .text(texts.of(JobsText.LAST_SUCCESS), job -> moment(job.getLastSuccess()))
                .text(texts.of(JobsText.LAST_FAILURE), job -> moment(job.getLastFailure()))
                .figures(texts.of(JobsText.FAILURES), job -> new Span(Integer.toString(job.getConsecutiveFailures())))
                .cell("", job -> now(place, job))
                .whenEmpty(new EmptyState(texts.of(JobsText.NO_JOBS), texts.of(JobsText.NO_JOBS_HINT)));
        table.show(jobs());
        place.removeAll();
        place.add(new Panel("", table));
    }

    /** Read without any scope: the scheduler's table belongs to no audience. The right was asked before. */
    private List<ScheduledExecution<Object>> jobs() {
        session.asOperator().call(() -> true);
        return scheduler.getScheduledExecutions().stream()
                .sorted(Comparator.<ScheduledExecution<Object>>comparingInt(job -> -job.getConsecutiveFailures())
                        .thenComparing(ScheduledExecution::getExecutionTime))
                .limit(SHOWN)
                .toList();
    }

    static String instance(StaffTexts texts, String id) {
        return id.equals(RecurringTask.INSTANCE) ? texts.of(JobsText.RECURRING) : id;
    }

    private StatusPill state(ScheduledExecution<Object> job) {
        if (job.isPicked()) {
            return new StatusPill(texts.of(JobsText.JOB_RUNS), StatusStyle.INFO);
        }
        return job.getConsecutiveFailures() > 0
                ? new StatusPill(texts.of(JobsText.JOB_FAILS), StatusStyle.GRAVE)
                : new StatusPill(texts.of(JobsText.JOB_WAITS), StatusStyle.WAIT);
    }

    private Component now(Div place, ScheduledExecution<Object> job) {
        if (job.isPicked()) {
            return new Span();
        }
        return new ActionButton(texts.of(JobsText.RUN_NOW), Emphasis.QUIET, () -> {
            var id = job.getTaskInstance();
            session.asOperator().run(() -> {
                audit.append(null, session.actor(), "job.run-now", id.getTaskName(), id.getId());
            });
            scheduler.reschedule(id, clock.instant());
            fill(place);
        });
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "–" : texts.formats().moment(at, ZoneOffset.UTC) + " UTC";
    }
}
