package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.quittance.agenda.Task;
import io.quittance.correspondence.Question;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldRequest;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The acts possible in a case, each once for button, key and palette. */
final class CaseActions {

    private static final String STATEMENT_KEY = "S";

    private final Voice voice;
    private final CaseWork work;
    private final CaseFile file;
    private final Changed changed;

    CaseActions(Voice voice, CaseWork work, CaseFile file, Changed changed) {
        this.voice = voice;
        this.work = work;
        this.file = file;
        this.changed = changed;
    }

    /** Everything that makes sense now, the most wanted last. */
    List<Action> all() {
        var actions = new ArrayList<Action>();
        file.openQuestion()
                .ifPresent(question -> actions.add(new Action(voice.say(ANSWER), "A", () -> answer(question))));
        file.openTasks().stream()
                .filter(task -> task.kind().personMayEnd())
                .findFirst()
                .ifPresent(task -> actions.add(new Action(voice.say(FIRST_TASK_DONE), "T", () -> done(task))));
        if (!file.activeHolds().isEmpty()) {
            actions.add(new Action(
                    voice.say(RELEASE), "R", () -> release(file.activeHolds().getFirst())));
        }
        statement().ifPresent(actions::add);
        actions.add(new Action(voice.say(HOLD_REMINDERS), "H", this::hold));
        actions.add(new Action(voice.say(RECORD_PAYMENT), "P", this::pay));
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
        new AnswerDialog(voice, work, file, question, () -> changed.tell(voice.say(ANSWERED), null))
                .open(UI.getCurrent());
    }

    void release(Hold hold) {
        work.release(file.firm(), hold.id());
        changed.tell(voice.say(RELEASED, voice.word(hold.kind())), () -> again(hold));
    }

    /** An invoice that the buyer wrote, and that is not right. */
    void refuse(InvoiceId invoice) {
        work.refuse(file.firm(), invoice);
        changed.tell(voice.say(INVOICE_REFUSED), null);
    }

    void done(Task task) {
        work.done(file, task.id());
        changed.tell(voice.say(TASK_WAS_DONE, voice.word(task.kind())), null);
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
                        voice,
                        work,
                        file,
                        hold -> changed.tell(voice.say(HELD), () -> work.release(file.firm(), hold.id())))
                .open(UI.getCurrent());
    }

    private Optional<Action> statement() {
        return file.openInvoices().isEmpty()
                ? Optional.empty()
                : Optional.of(new Action(voice.say(STATEMENT_BY_POST), STATEMENT_KEY, this::askForStatement));
    }

    private void askForStatement() {
        new StatementDialog(voice, work, file, text -> changed.tell(text, null)).open(UI.getCurrent());
    }

    private void pay() {
        new PaymentDialog(
                        voice,
                        work,
                        file,
                        payment -> changed.tell(
                                voice.say(PAYMENT_RECORDED, voice.money(payment.amount())),
                                () -> work.reverse(file.firm(), payment.id(), voice.say(ENTERED_BY_MISTAKE))))
                .open(UI.getCurrent());
    }
}
