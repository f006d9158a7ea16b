package io.quittance.desk.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.agenda.Task;
import io.quittance.agenda.Tasks;
import io.quittance.desk.DeskText;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What a person has to do in this case; nothing when there is nothing. */
@Service
@Order(45)
class TasksSection implements CaseSection {

    private final Tasks tasks;
    private final CaseWork work;

    TasksSection(Tasks tasks, CaseWork work) {
        this.tasks = tasks;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        return new Part(
                page, tasks.ofDebtor(page.firm().id(), page.file().debtor().id()), this);
    }

    private record Part(CasePage page, List<Task> all, TasksSection section) implements CasePart {

        @Override
        public Optional<Component> side() {
            var open = open();
            if (open.isEmpty()) {
                return Optional.empty();
            }
            var panel = new Panel(texts().of(DeskText.TASKS));
            open.forEach(task -> panel.add(line(task)));
            return Optional.of(new Section(panel));
        }

        @Override
        public List<CaseAction> actions() {
            return open().stream()
                    .filter(task -> task.kind().personMayEnd())
                    .limit(1)
                    .map(task -> new CaseAction(
                            texts().of(TasksText.FIRST_TASK_DONE), "T", CaseAction.Place.HEAD, () -> done(task)))
                    .toList();
        }

        @Override
        public Stream<TimelineEntry> timeline() {
            return all.stream().filter(task -> task.doneOn() != null).map(this::doneEntry);
        }

        private TimelineEntry doneEntry(Task task) {
            var outcome = task.outcome();
            var at = task.doneAt();
            var entry = TimelineEntry.day(
                            page,
                            TimelineEntry.Group.HOLDS,
                            Objects.requireNonNull(task.doneOn()),
                            StatusStyle.OK,
                            texts().of(TasksText.TASK_WAS_DONE, texts().word(task.kind())),
                            outcome == null ? "" : outcome)
                    .by(String.valueOf(task.doneBy()));
            return at == null ? entry : entry.at(page, at);
        }

        private List<Task> open() {
            return all.stream().filter(task -> task.doneOn() == null).toList();
        }

        private Div line(Task task) {
            var head = new Div(
                    new StatusPill(texts().word(task.kind()), StatusStyle.LATE),
                    new Span(texts().formats().shortDay(task.dueOn())));
            head.addClassName("q-timeline-line");
            var line = new Div(head);
            Notes.lines(texts(), task).map(Span::new).forEach(line::add);
            if (task.kind().personMayEnd()) {
                line.add(new ActionButton(texts().of(TasksText.TASK_DONE), Emphasis.SECONDARY, () -> done(task))
                        .testId("task-done"));
            }
            line.addClassName("q-entry");
            return line;
        }

        private void done(Task task) {
            new DoneDialog(
                            texts(),
                            task,
                            outcome -> finish(task, outcome),
                            dialog -> CaseChangedNotice.in(dialog, page))
                    .open(UI.getCurrent());
        }

        private void finish(Task task, String outcome) {
            boolean mine = section.done(page, task, outcome);
            var key = mine ? TasksText.TASK_WAS_DONE : TasksText.TASK_GONE;
            page.changed()
                    .tell(texts().of(key, texts().word(task.kind())), mine ? () -> section.reopen(page, task) : null);
        }

        private StaffTexts texts() {
            return page.texts();
        }
    }

    /** False when somebody had done it before. */
    private boolean done(CasePage page, Task task, String outcome) {
        return work.actOnFigures(page, act -> {
            act.note("task.done", task.id(), outcome);
            return tasks.done(act.firm(), task.id(), page.today(), act.actor(), outcome);
        });
    }

    private void reopen(CasePage page, Task task) {
        work.act(page.firm(), act -> {
            act.note("task.reopened", task.id(), "");
            tasks.reopen(act.firm(), task.id(), act.actor());
            return true;
        });
    }
}
