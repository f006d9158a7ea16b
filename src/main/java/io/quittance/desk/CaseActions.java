package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.quittance.agenda.Task;
import io.quittance.correspondence.Question;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldRequest;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The acts possible in a case, each once for button, key and palette. */
final class CaseActions {

    private static final String STATEMENT_KEY = "S";

    private final StaffTexts texts;
    private final CaseWork work;
    private final CaseFile file;
    private final Changed changed;

    CaseActions(StaffTexts texts, CaseWork work, CaseFile file, Changed changed) {
        this.texts = texts;
        this.work = work;
        this.file = file;
        this.changed = changed;
    }

    /** Everything that makes sense now, the most wanted last. */
    List<Action> all() {
        var actions = new ArrayList<Action>();
        file.openQuestion()
                .ifPresent(question ->
                        actions.add(new Action(texts.of(QuestionsText.ANSWER), "A", () -> answer(question))));
        file.openTasks().stream()
                .filter(task -> task.kind().personMayEnd())
                .findFirst()
                .ifPresent(task -> actions.add(new Action(texts.of(TasksText.FIRST_TASK_DONE), "T", () -> done(task))));
        if (!file.activeHolds().isEmpty()) {
            actions.add(new Action(
                    texts.of(HoldsText.RELEASE),
                    "R",
                    () -> release(file.activeHolds().getFirst())));
        }
        statement().ifPresent(actions::add);
        actions.add(new Action(texts.of(HoldsText.HOLD_REMINDERS), "H", this::hold));
        actions.add(new Action(texts.of(PaymentsText.RECORD_PAYMENT), "P", this::pay));
        return actions;
    }

    /** The actions as buttons; the last one is the main one. */
    Component[] buttons() {
        var actions = all();
        return actions.stream()
                .filter(action -> !action.key().equals(STATEMENT_KEY))
                .map(action -> button(action, action.equals(actions.getLast()) ? Emphasis.PRIMARY : Emphasis.SECONDARY))
                .toArray(Component[]::new);
    }

    /** The statement by post as a button for the list of invoices; nothing when nothing is open. */
    Optional<Component> statementButton() {
        return statement().map(action -> button(action, Emphasis.SECONDARY));
    }

    private static Component button(Action action, Emphasis emphasis) {
        return new ActionButton(action.label(), emphasis, action.run())
                .key(action.key())
                .testId("case-" + action.key().toLowerCase(Locale.ROOT));
    }

    void answer(Question question) {
        new AnswerDialog(texts, work, file, question, () -> changed.tell(texts.of(QuestionsText.ANSWERED), null))
                .open(UI.getCurrent());
    }

    void release(Hold hold) {
        work.release(file.firm(), hold.id());
        changed.tell(texts.of(HoldsText.RELEASED, texts.word(hold.kind())), () -> again(hold));
    }

    /** An invoice that the buyer wrote, and that is not right. */
    void refuse(InvoiceId invoice) {
        work.refuse(file.firm(), invoice);
        changed.tell(texts.of(HoldsText.INVOICE_REFUSED), null);
    }

    void done(Task task) {
        work.done(file, task.id());
        changed.tell(texts.of(TasksText.TASK_WAS_DONE, texts.word(task.kind())), null);
    }

    private void again(Hold hold) {
        work.hold(
                file.firm(),
                new HoldRequest(
                        hold.debtor(),
                        hold.invoice(),
                        hold.kind(),
                        hold.until(),
                        hold.reason(),
                        work.actor(),
                        hold.cause()));
    }

    private void hold() {
        new HoldDialog(
                        texts,
                        work,
                        file,
                        hold -> changed.tell(texts.of(HoldsText.HELD), () -> work.release(file.firm(), hold.id())))
                .open(UI.getCurrent());
    }

    private Optional<Action> statement() {
        return file.openInvoices().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Action(texts.of(StatementText.STATEMENT_BY_POST), STATEMENT_KEY, this::askForStatement));
    }

    private void askForStatement() {
        new StatementDialog(texts, work, file, text -> changed.tell(text, null)).open(UI.getCurrent());
    }

    private void pay() {
        new PaymentDialog(
                        texts,
                        work,
                        file,
                        payment -> changed.tell(
                                texts.of(PaymentsText.PAYMENT_RECORDED, texts.money(payment.amount())),
                                () -> work.reverse(
                                        file.firm(), payment.id(), texts.of(PaymentsText.ENTERED_BY_MISTAKE))))
                .open(UI.getCurrent());
    }
}
