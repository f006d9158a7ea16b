package io.quittance.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.quittance.agenda.Task;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;

/** Open tasks of this case; nothing when there are none. */
final class TasksPanel extends Section {

    TasksPanel(StaffTexts texts, CaseFile file, CaseActions actions) {
        var panel = new Panel(texts.of(DeskText.TASKS));
        file.openTasks().forEach(task -> panel.add(line(texts, actions, task)));
        add(panel);
        setVisible(!file.openTasks().isEmpty());
    }

    private static Div line(StaffTexts texts, CaseActions actions, Task task) {
        var head = new Div(
                new StatusPill(texts.word(task.kind()), Tone.LATE),
                new Span(texts.formats().shortDay(task.dueOn())));
        head.addClassName("q-timeline-line");
        var line = new Div(head);
        Notes.lines(texts, task).map(Span::new).forEach(line::add);
        if (task.kind().personMayEnd()) {
            line.add(new ActionButton(texts.of(TasksText.TASK_DONE), Emphasis.SECONDARY, () -> actions.done(task))
                    .testId("task-done"));
        }
        line.addClassName("q-entry");
        return line;
    }
}
