package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.quittance.kernel.RunId;
import io.quittance.parties.Firm;
import io.quittance.reminders.ReminderRuns;
import io.quittance.reminders.Run;
import io.quittance.reminders.RunStatus;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.ProgressPanel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
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
    private final Div result = new Div();
    private @Nullable Registration polling;

    DecisionsView(Console console, ReminderRuns runs, RunSource source) {
        super(console);
        this.runs = runs;
        this.source = source;
    }

    @Override
    ConsoleText title() {
        return REHEARSAL;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        result.removeAll();
        add(
                new PageHead(voice.say(REHEARSAL), voice.say(REHEARSAL_PURPOSE))
                        .actions(new ActionButton(voice.say(REHEARSE), Emphasis.PRIMARY, () -> rehearse(firm))
                                .testId("rehearse")),
                result,
                latest(firm));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        stopPolling();
    }

    private void rehearse(Firm firm) {
        var id = console.in(firm, () -> runs.request(firm.id(), console.today(firm), true, REHEARSED_DAYS));
        var progress = new ProgressPanel(voice.say(REHEARSING));
        progress.update(0, 0, "", voice.say(REHEARSING_HINT));
        result.removeAll();
        result.add(progress);
        stopPolling();
        UI.getCurrent().setPollInterval(POLL_MILLIS);
        polling = UI.getCurrent().addPollListener(_ -> look(firm, id));
    }

    private void look(Firm firm, RunId id) {
        var run = console.in(firm, () -> runs.get(firm.id(), id));
        if (run.status() == RunStatus.DONE || run.status() == RunStatus.FAILED) {
            stopPolling();
            open(firm, run);
        }
    }

    private void open(Firm firm, Run run) {
        result.removeAll();
        result.add(new RunPanel(voice, console, source, firm, run));
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }

    private Panel latest(Firm firm) {
        var table = new DataTable<Run>(voice.say(LATEST_RUNS))
                .text(voice.say(DAY), run -> voice.formats().shortDay(run.on()))
                .text(
                        voice.say(WHAT),
                        run -> run.rehearsal() ? voice.say(REHEARSAL_OF, run.days()) : voice.say(DAILY_RUN))
                .cell(voice.say(STATE), run -> new StatusPill(voice.word(run.status()), tone(run.status())))
                .text(voice.say(DECIDED), run -> RunPanel.counts(voice, run))
                .cell("", run -> new ActionButton(voice.say(SHOW), Emphasis.QUIET, () -> open(firm, run)))
                .whenEmpty(new EmptyState(voice.say(NO_RUNS), voice.say(NO_RUNS_HINT)));
        table.show(console.in(firm, () -> runs.latest(firm.id(), SHOWN_RUNS)));
        return new Panel(voice.say(LATEST_RUNS), table);
    }

    private static Tone tone(RunStatus status) {
        return switch (status) {
            case DONE -> Tone.OK;
            case FAILED -> Tone.GRAVE;
            case QUEUED, RUNNING -> Tone.WAIT;
        };
    }
}
