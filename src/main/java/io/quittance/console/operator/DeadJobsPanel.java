package io.quittance.console.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.DeadJob;
import io.quittance.tenancy.DeadJobs;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Panel;
import java.time.ZoneOffset;

/** Jobs that were tried to the end without success, each with its reason and a button to try it again. */
final class DeadJobsPanel extends Div {

    private static final int SHOWN = 200;

    private final transient StaffSession session;
    private final transient StaffTexts texts;
    private final transient DeadJobs jobs;
    private final transient AuditLog audit;
    private final transient Runnable changed;

    DeadJobsPanel(StaffSession session, StaffTexts texts, DeadJobs jobs, AuditLog audit, Runnable changed) {
        this.session = session;
        this.texts = texts;
        this.jobs = jobs;
        this.audit = audit;
        this.changed = changed;
        fill();
    }

    /** Shows them as they stand now. Read without any scope: they belong to no audience. The right is asked first. */
    void fill() {
        session.asOperator().call(() -> true);
        var table = new DataTable<DeadJob>(texts.of(JobsText.DEAD_JOBS))
                .text(texts.of(JobsText.JOB), DeadJob::task)
                .text(texts.of(JobsText.INSTANCE), job -> JobsView.instance(texts, job.instance()))
                .cell(texts.of(StaffText.WHY), this::why)
                .text(
                        texts.of(JobsText.GIVEN_UP_AT),
                        job -> texts.formats().moment(job.diedAt(), ZoneOffset.UTC) + " UTC")
                .figures(texts.of(UnclearMessagesText.ATTEMPTS), job -> new Span(Integer.toString(job.tries())))
                .cell("", this::tryAgain)
                .whenEmpty(new EmptyState(texts.of(JobsText.NO_DEAD_JOBS), texts.of(JobsText.NO_DEAD_JOBS_HINT)));
        table.show(jobs.latest(SHOWN));
        removeAll();
        add(new Panel(texts.of(JobsText.DEAD_JOBS), table));
    }

    /** In words first; what the program said is for whoever mends it. */
    private Div why(DeadJob job) {
        var said = new Div(job.reason());
        said.addClassName("q-hint");
        return new Div(new Span(texts.of(JobTrouble.of(job.reason()).words())), said);
    }

    private ActionButton tryAgain(DeadJob job) {
        return new ActionButton(texts.of(JobsText.TRY_AGAIN), Emphasis.QUIET, () -> {
            session.asOperator()
                    .run(() -> audit.append(null, session.actor(), "job.tried-again", job.task(), job.instance()));
            jobs.tryAgain(job.task(), job.instance());
            changed.run();
        });
    }
}
