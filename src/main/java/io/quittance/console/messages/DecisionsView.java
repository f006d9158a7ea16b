package io.quittance.console.messages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.ProgressPanel;
import io.quittance.console.figures.MoneyNotes;
import io.quittance.kernel.RunId;
import io.quittance.parties.Firm;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.Run;
import io.quittance.reminders.RunStatus;
import io.quittance.reporting.MoneyIn;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
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
import org.jspecify.annotations.Nullable;

/** Who gets what, when and why: runs of the past, and a rehearsal of the coming 30 days. */
@Route(value = "console/:firm/decisions", layout = FirmFrame.class)
@PermitAll
class DecisionsView extends FirmPage implements BeforeLeaveObserver {

    private static final int REHEARSED_DAYS = 30;
    private static final int SHOWN_RUNS = 15;
    private static final int POLL_MILLIS = 700;

    private final transient ReminderRuns runs;
    private final transient RunSource source;
    private final transient MoneyNotes money;
    private final Div result = new Div();
    private final Div latest = new Div();
    private @Nullable Registration polling;

    DecisionsView(StaffSession session, ReminderRuns runs, RunSource source, MoneyIn money) {
        super(session);
        this.money = new MoneyNotes(session, texts, money);
        this.runs = runs;
        this.source = source;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.REHEARSAL;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        result.removeAll();
        showLatest(firm);
        add(
                new PageHead(texts.of(ConsoleText.REHEARSAL), texts.of(DecisionsText.REHEARSAL_PURPOSE))
                        .actions(new ActionButton(
                                        texts.of(DecisionsText.REHEARSE), Emphasis.PRIMARY, () -> rehearse(firm))
                                .testId("rehearse")),
                money.freshness(firm),
                result,
                latest);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        stopPolling();
    }

    private void rehearse(Firm firm) {
        var id = session.in(firm).call(() -> runs.request(firm.id(), session.today(firm), true, REHEARSED_DAYS));
        watch(firm, id);
    }

    private void watch(Firm firm, RunId id) {
        var progress = new ProgressPanel(texts.of(DecisionsText.REHEARSING));
        progress.update(0, 0, "", texts.of(DecisionsText.REHEARSING_HINT));
        result.removeAll();
        result.add(progress);
        stopPolling();
        UI.getCurrent().setPollInterval(POLL_MILLIS);
        polling = UI.getCurrent().addPollListener(_ -> look(firm, id));
    }

    private void look(Firm firm, RunId id) {
        var run = session.in(firm).call(() -> runs.get(firm.id(), id));
        if (hasEnded(run)) {
            stopPolling();
            open(firm, run);
            showLatest(firm);
        }
    }

    private void open(Firm firm, Run run) {
        if (run.rehearsal() && !hasEnded(run)) {
            watch(firm, run.id());
            return;
        }
        result.removeAll();
        result.add(
                run.rehearsal()
                        ? new RehearsalPanel(texts, session, source, firm, run)
                        : new RunPanel(texts, session, source, firm, run));
    }

    private static boolean hasEnded(Run run) {
        return run.status() == RunStatus.DONE || run.status() == RunStatus.FAILED;
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }

    private void showLatest(Firm firm) {
        var table = new DataTable<Run>(texts.of(DecisionsText.LATEST_RUNS))
                .text(texts.of(DecisionsText.DAY), run -> texts.formats().shortDay(run.on()))
                .text(
                        texts.of(DecisionsText.WHAT),
                        run -> run.rehearsal()
                                ? texts.of(DecisionsText.REHEARSAL_OF, run.days())
                                : texts.of(DecisionsText.DAILY_RUN))
                .cell(texts.of(StaffText.STATE), run -> new StatusPill(texts.word(run.status()), style(run.status())))
                .text(texts.of(DecisionsText.DECIDED), run -> RunPanel.counts(texts, run))
                .cell("", run -> new ActionButton(texts.of(StaffText.SHOW), Emphasis.QUIET, () -> open(firm, run)))
                .whenEmpty(new EmptyState(texts.of(DecisionsText.NO_RUNS), texts.of(DecisionsText.NO_RUNS_HINT)));
        table.show(session.in(firm).call(() -> runs.latest(firm.id(), SHOWN_RUNS)));
        latest.removeAll();
        latest.add(new Panel(texts.of(DecisionsText.LATEST_RUNS), table));
    }

    private static StatusStyle style(RunStatus status) {
        return switch (status) {
            case DONE -> StatusStyle.OK;
            case FAILED -> StatusStyle.GRAVE;
            case QUEUED, RUNNING -> StatusStyle.WAIT;
        };
    }
}
