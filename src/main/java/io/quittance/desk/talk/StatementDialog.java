package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageState;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.Currency;
import java.util.function.Function;

/** Sends a statement of account by post: what will be in it, where it goes. */
final class StatementDialog {

    private final StaffTexts texts;
    private final CaseFile file;
    private final Div content = new Div();
    private final ModalDialog dialog;
    private StatementLetter letter;

    StatementDialog(CasePage page, Function<MessageDraft, Message> plan) {
        this.texts = page.texts();
        this.file = page.file();
        var currencies = StatementLetter.currencies(file);
        letter = StatementLetter.of(file, currencies.getFirst());
        dialog = new ModalDialog(texts.of(StatementText.STATEMENT_BY_POST));
        if (currencies.size() > 1) {
            var choice = new ChoiceField<>(
                    texts.of(StatementText.STATEMENT_CURRENCY), currencies, Currency::getCurrencyCode);
            dialog.add(choice.onChange(this::show));
        }
        dialog.add(content);
        show(currencies.getFirst());
        var close = new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close);
        if (file.debtor().address().isComplete()) {
            var send = new ActionButton(texts.of(StatementText.STATEMENT_SEND), Emphasis.PRIMARY, () -> {
                var message = plan.apply(letter.draft());
                dialog.close();
                page.changed().tell(outcome(message), null);
            });
            dialog.actions(send.testId("statement-submit"), close);
        } else {
            dialog.actions(close);
        }
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private String outcome(Message message) {
        var reason = message.reason();
        return message.state() == MessageState.HELD && reason != null
                ? texts.of(StatementText.STATEMENT_HELD, texts.word(reason))
                : texts.of(StatementText.STATEMENT_PLANNED);
    }

    private void show(Currency currency) {
        letter = StatementLetter.of(file, currency);
        content.removeAll();
        content.add(new Paragraph(
                texts.of(StatementText.STATEMENT_TEXT, letter.items().size(), texts.money(letter.balance()))));
        if (file.debtor().address().isComplete()) {
            var to = new Paragraph(file.debtor().name() + ", " + file.address());
            to.addClassName("q-quote");
            content.add(to);
        } else {
            content.add(new Notice(texts.of(StatementText.STATEMENT_NO_ADDRESS), StatusStyle.GRAVE));
        }
    }
}
