package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CasePage;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageState;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.PersonText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A mail in a person's own words, with the original of an invoice, shown as it will leave before it does. */
final class WriteDialog {

    private static final int LONGEST = 5_000;

    private final CasePage page;
    private final String signatory;
    private final WriteSection section;

    /** One mail of this dialog, however often it is submitted. */
    private final String key = "written:" + UUID.randomUUID();

    private final LongTextField text;
    private final ChoiceField<Optional<InvoiceDocument>> attachment;
    private final Div preview = new Div();
    private final ModalDialog dialog;

    WriteDialog(CasePage page, String signatory, List<InvoiceDocument> originals, WriteSection section) {
        this.page = page;
        this.signatory = signatory;
        this.section = section;
        var texts = page.texts();
        var email = page.file().debtor().email();
        text = new LongTextField(texts.of(WriteText.TEXT), LONGEST);
        text.hint(texts.of(WriteText.TEXT_HINT));
        text.testId("write-text");
        var choices = new ArrayList<Optional<InvoiceDocument>>();
        choices.add(Optional.empty());
        originals.forEach(original -> choices.add(Optional.of(original)));
        attachment = new ChoiceField<>(texts.of(WriteText.ATTACHMENT), choices, this::name);
        attachment.setVisible(choices.size() > 1);
        dialog = new ModalDialog(
                        texts.of(WriteText.WRITE_TO, page.file().debtor().name()))
                .wide();
        var cancel = new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close);
        if (email == null) {
            dialog.add(new Notice(texts.of(WriteText.NO_MAIL), StatusStyle.GRAVE));
            dialog.actions(cancel);
            return;
        }
        dialog.add(new Paragraph(email.value()), text, attachment, preview);
        dialog.actions(
                new ActionButton(texts.of(WriteText.SEND), Emphasis.PRIMARY, this::send).testId("write-submit"),
                new ActionButton(texts.of(WriteText.PREVIEW), Emphasis.SECONDARY, this::preview)
                        .testId("write-preview"),
                cancel);
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private String name(Optional<InvoiceDocument> original) {
        return original.map(file -> page.file().number(file.invoice()) + " · " + file.fileName())
                .orElseGet(() -> texts().of(WriteText.NO_ATTACHMENT));
    }

    private boolean complete() {
        text.error(null);
        if (text.value().isEmpty() || text.value().length() > LONGEST) {
            text.refuse(texts().of(WriteText.TEXT_MISSING));
            return false;
        }
        return true;
    }

    private void preview() {
        preview.removeAll();
        if (complete()) {
            section.preview(page, draft()).ifPresent(words -> {
                var shown = new Paragraph(words);
                shown.addClassName("q-preview");
                shown.getElement().setAttribute("data-testid", "write-preview-text");
                preview.add(shown);
            });
        }
    }

    private void send() {
        if (complete()) {
            var message = section.send(page, draft());
            dialog.close();
            page.changed().tell(outcome(message), null);
        }
    }

    private String outcome(Message message) {
        var reason = message.reason();
        return message.state() == MessageState.HELD && reason != null
                ? texts().of(WriteText.HELD, texts().word(reason))
                : texts().of(WriteText.SENT);
    }

    private MessageDraft draft() {
        var debtor = page.file().debtor();
        var file = attachment.value();
        return new MessageDraft(
                key,
                MessageKind.NOTE,
                Channel.EMAIL,
                debtor.id(),
                file.map(original -> List.of(original.invoice())).orElse(List.of()),
                null,
                "note",
                debtor.language(),
                page.today(),
                new AnswerContent(signatory, PersonText.paragraphs(text.value())),
                file.map(original -> List.of(original.document())).orElse(List.of()),
                null);
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
