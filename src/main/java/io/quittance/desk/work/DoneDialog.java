package io.quittance.desk.work;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.agenda.Task;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.TextField;
import java.util.function.Consumer;

/** Ends a task: says which, and asks what came of it, in words that stay in the case. */
final class DoneDialog {

    private static final int LONGEST_OUTCOME = 500;

    private final ModalDialog dialog;

    /**
     * Asks about a task.
     *
     * @param done ends it, with what came of it
     * @param changed told with this dialog when the case of the task changed meanwhile
     */
    DoneDialog(StaffTexts texts, Task task, Consumer<String> done, Consumer<ModalDialog> changed) {
        var outcome = new TextField(texts.of(TasksText.TASK_OUTCOME)).maxLength(LONGEST_OUTCOME);
        outcome.hint(texts.of(TasksText.TASK_OUTCOME_HINT));
        outcome.testId("task-outcome");
        dialog = new ModalDialog(texts.word(task.kind()));
        Notes.lines(texts, task).map(Paragraph::new).forEach(dialog::add);
        dialog.add(outcome);
        dialog.actions(
                new ActionButton(texts.of(TasksText.TASK_DONE), Emphasis.PRIMARY, () -> {
                            try {
                                done.accept(outcome.value());
                                dialog.close();
                            } catch (CaseChangedException _) {
                                changed.accept(dialog);
                            }
                        })
                        .testId("task-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }
}
