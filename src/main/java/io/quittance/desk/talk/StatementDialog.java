package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseFile;
import io.quittance.desk.page.CasePage;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageState;
import io.quittance.staff.MailPreview;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Sends a statement of account, by mail or by post: what will be in it, where it goes; a mail is shown as it will leave. */
final class StatementDialog {

    private final CasePage page;
    private final StatementSection section;
    private final ChoiceField<Currency> currency;
    private final ChoiceField<Channel> way;
    private final Div content = new Div();
    private final MailPreview preview;
    private final ActionButton submit;
    private final ModalDialog dialog;

    StatementDialog(CasePage page, StatementSection section) {
        this.page = page;
        this.section = section;
        var currencies = StatementLetter.currencies(file());
        currency = new ChoiceField<>(
                        texts().of(StatementText.STATEMENT_CURRENCY), currencies, Currency::getCurrencyCode)
                .onChange(_ -> show());
        currency.setVisible(currencies.size() > 1);
        var ways = ways();
        way = new ChoiceField<>(texts().of(StatementText.STATEMENT_WAY), ways, texts()::word).onChange(_ -> show());
        way.testId("statement-way");
        way.setVisible(ways.size() > 1);
        preview = new MailPreview(texts());
        dialog = new ModalDialog(texts().of(StatementText.STATEMENT), currency, way, content, preview).wide();
        submit = new ActionButton(texts().of(StatementText.STATEMENT_SEND), Emphasis.PRIMARY, this::send)
                .testId("statement-submit");
        var close = new ActionButton(texts().of(StaffText.CANCEL), Emphasis.QUIET, dialog::close);
        if (canGo()) {
            dialog.actions(submit, close);
        } else {
            dialog.actions(close);
        }
        show();
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private CaseFile file() {
        return page.file();
    }

    /** By mail where an address is known, by post where the address is complete; post is named when there is neither. */
    private List<Channel> ways() {
        var ways = new ArrayList<Channel>();
        if (file().debtor().email() != null) {
            ways.add(Channel.EMAIL);
        }
        if (ways.isEmpty() || file().debtor().address().isComplete()) {
            ways.add(Channel.LETTER);
        }
        return ways;
    }

    private boolean canGo() {
        return file().debtor().email() != null || file().debtor().address().isComplete();
    }

    private void send() {
        try {
            var planned = section.plan(page, letter(), way.value());
            dialog.close();
            page.changed().tell(outcome(planned), null);
        } catch (CaseChangedException _) {
            dialog.close();
            page.changed().notDone();
        }
    }

    private StatementLetter letter() {
        return StatementLetter.of(file(), currency.value());
    }

    private String outcome(StatementSection.Planned planned) {
        var message = planned.message();
        var reason = message.reason();
        if (message.state() == MessageState.HELD && reason != null) {
            return texts().of(StatementText.STATEMENT_HELD, texts().word(reason));
        }
        if (!planned.isNew()) {
            return texts().of(StatementText.STATEMENT_ALREADY);
        }
        return texts().of(
                        message.channel() == Channel.EMAIL
                                ? StatementText.STATEMENT_MAILED
                                : StatementText.STATEMENT_PLANNED);
    }

    private void show() {
        var letter = letter();
        boolean mail = way.value() == Channel.EMAIL;
        content.removeAll();
        preview.removeAll();
        submit.label(texts().of(mail ? StatementText.STATEMENT_MAIL : StatementText.STATEMENT_SEND));
        if (!canGo()) {
            content.add(new Notice(texts().of(StatementText.STATEMENT_NO_ADDRESS), StatusStyle.GRAVE));
            return;
        }
        content.add(
                new Paragraph(texts().of(
                                mail ? StatementText.STATEMENT_MAIL_TEXT : StatementText.STATEMENT_TEXT,
                                letter.items().size(),
                                texts().money(letter.balance()))),
                quote(
                        mail
                                ? String.valueOf(file().debtor().email())
                                : file().debtor().name() + ", " + file().address()));
        if (mail) {
            content.add(section.file(letter, texts().of(StatementText.STATEMENT_FILE)));
            preview.show(section.preview(page, letter));
        }
    }

    private static Paragraph quote(String text) {
        var quote = new Paragraph(text);
        quote.addClassName("q-quote");
        return quote;
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
