package io.quittance.desk.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.quittance.agenda.Tasks;
import io.quittance.desk.DeskFrame;
import io.quittance.desk.DeskText;
import io.quittance.desk.page.CaseText;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ConfirmBar;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person has to do, the most urgent first. */
@Route(value = StaffPaths.TASKS, layout = DeskFrame.class)
@PermitAll
class TasksView extends Main implements HasDynamicTitle {

    private static final int SHOWN = 200;

    private final transient StaffSession session;
    private final transient Tasks tasks;
    private final transient TaskLines lines;
    private final transient StaffTexts texts;
    private final DataTable<TaskLines.Line> table;
    private int shown = SHOWN;

    TasksView(StaffSession session, Tasks tasks, TaskLines lines) {
        this.session = session;
        this.tasks = tasks;
        this.lines = lines;
        this.texts = StaffTexts.of(session.member());
        addClassName("q-page");
        table = new DataTable<TaskLines.Line>(texts.of(DeskText.TASKS))
                .cell(texts.of(TasksText.TASK), this::kind)
                .cell(texts.of(TasksText.TASK_WHERE), new TaskPlaces(session, texts)::of)
                .text(texts.of(StaffText.FIRM), line -> line.firm().name())
                .text(
                        texts.of(TasksText.TASK_DETAIL),
                        line -> Notes.lines(texts, line.task()).collect(Collectors.joining(" · ")))
                .cell(texts.of(TasksText.TASK_DUE), this::due)
                .cell("", this::done)
                .whenEmpty(new EmptyState(texts.of(TasksText.NO_TASKS), texts.of(TasksText.NO_TASKS_HINT)));
        add(
                new PageHead(texts.of(DeskText.TASKS), texts.of(TasksText.TASKS_PURPOSE)),
                new Panel(texts.of(TasksText.TASKS_OPEN), table));
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.of(DeskText.TASKS) + " · Quittance";
    }

    private void show() {
        var rows = lines.open(shown + 1);
        table.show(rows.stream().limit(shown).toList());
        table.more(
                texts.of(StaffText.MORE),
                rows.size() <= shown
                        ? null
                        : () -> {
                            shown += SHOWN;
                            show();
                        });
    }

    private Component kind(TaskLines.Line line) {
        return new StatusPill(
                texts.word(line.task().kind()),
                line.task().kind().priority() == 1 || line.task().escalatedOn() != null
                        ? StatusStyle.LATE
                        : StatusStyle.INFO);
    }

    private Component due(TaskLines.Line line) {
        var span = new Span(texts.formats().shortDay(line.task().dueOn()));
        span.addClassName("q-days");
        if (line.task().dueOn().isBefore(session.today(line.firm()))) {
            span.getElement().setAttribute("data-status", "late");
        }
        return span;
    }

    private Component done(TaskLines.Line line) {
        if (!line.task().kind().personMayEnd()) {
            return new Span();
        }
        return new ActionButton(
                texts.of(TasksText.TASK_DONE),
                Emphasis.SECONDARY,
                () -> new DoneDialog(texts, line.task(), outcome -> done(line, outcome), _ -> {})
                        .open(UI.getCurrent()));
    }

    private void done(TaskLines.Line line, String outcome) {
        var firm = line.firm();
        boolean mine = session.in(firm)
                .call(() -> tasks.done(firm.id(), line.task().id(), session.today(firm), session.actor(), outcome));
        if (!mine) {
            said(texts.of(TasksText.TASK_GONE, texts.word(line.task().kind())), line, null);
            return;
        }
        said(texts.of(TasksText.TASK_WAS_DONE, texts.word(line.task().kind())), line, () -> {
            session.in(firm).call(() -> {
                tasks.reopen(firm.id(), line.task().id(), session.actor());
                return true;
            });
            said(texts.of(CaseText.UNDONE), line, null);
        });
    }

    private void said(String text, TaskLines.Line line, @Nullable Runnable undo) {
        show();
        getChildren().filter(ConfirmBar.class::isInstance).toList().forEach(this::remove);
        add(ConfirmBar.about(
                line.debtor().isEmpty() ? line.firm().name() : line.debtor(),
                text,
                texts.of(CaseText.UNDO),
                undo,
                texts.of(StaffText.CLOSE)));
        findAncestor(DeskFrame.class).refresh();
    }
}
