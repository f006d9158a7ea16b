package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CasePage;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageState;
import io.quittance.questions.Question;
import io.quittance.questions.Questions;
import io.quittance.staff.MailPreview;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.PersonText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.CheckList;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** A mail in a person's own words, with originals of invoices and the words it answers, shown as it will leave before it does. */
final class WriteDialog {

    private static final int LONGEST = 5_000;
    private static final int QUOTABLE = 10;

    private final CasePage page;
    private final WriteSection.About about;
    private final WriteSection section;

    /** One mail of this dialog, however often it is submitted. */
    private final String key = "written:" + UUID.randomUUID();

    private final LongTextField text;
    private final ChoiceField<Optional<Question>> quoted;
    private final CheckList<InvoiceDocument> attached;
    private final MailPreview preview;
    private final ModalDialog dialog;

    WriteDialog(CasePage page, WriteSection.About about, WriteSection section) {
        this.page = page;
        this.about = about;
        this.section = section;
        var texts = page.texts();
        var email = page.file().debtor().email();
        text = new LongTextField(texts.of(WriteText.TEXT), LONGEST);
        text.hint(texts.of(WriteText.TEXT_HINT));
        text.testId("write-text");
        var quotable = new ArrayList<Optional<Question>>();
        quotable.add(Optional.empty());
        about.questions().stream().limit(QUOTABLE).map(Optional::of).forEach(quotable::add);
        quoted = new ChoiceField<>(texts.of(WriteText.QUOTE), quotable, this::quote);
        quoted.testId("write-quote");
        quoted.setVisible(quotable.size() > 1);
        attached = new CheckList<>(
                texts.of(WriteText.ATTACHMENT),
                about.originals(),
                file -> page.file().number(file.invoice()) + " · " + file.fileName(),
                file -> "attach-" + page.file().number(file.invoice()));
        attached.setVisible(!about.originals().isEmpty());
        preview = new MailPreview(texts);
        var name = page.file().debtor().name();
        dialog = new ModalDialog(texts.of(WriteText.WRITE_TO, name)).wide();
        var cancel = new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close);
        if (email == null) {
            dialog.add(new Notice(texts.of(WriteText.NO_MAIL), StatusStyle.GRAVE));
            dialog.actions(cancel);
            return;
        }
        dialog.add(new Paragraph(email.value()), text, quoted, attached, preview);
        dialog.actions(
                new ActionButton(texts.of(WriteText.SEND), Emphasis.PRIMARY, this::send).testId("write-submit"),
                new ActionButton(texts.of(WriteText.PREVIEW), Emphasis.SECONDARY, this::preview)
                        .testId("write-preview"),
                cancel);
    }

    void open(UI ui) {
        dialog.open(ui);
    }

    private String quote(Optional<Question> question) {
        return question.map(asked -> page.moment(asked.askedAt()) + " · " + texts().word(asked.topic()))
                .orElseGet(() -> texts().of(WriteText.NO_QUOTE));
    }

    private boolean complete() {
        text.error(null);
        boolean fits = !text.value().isEmpty() && text.value().length() <= LONGEST;
        if (!fits) {
            text.refuse(texts().of(WriteText.TEXT_MISSING));
        }
        return fits;
    }

    private void preview() {
        if (complete()) {
            preview.show(section.preview(page, draft()));
        }
    }

    private void send() {
        if (complete()) {
            try {
                var message = section.send(page, draft());
                dialog.close();
                page.changed().tell(outcome(message), null);
            } catch (CaseChangedException _) {
                CaseChangedNotice.in(dialog, page);
            }
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
        var files = attached.chosen();
        var question = quoted.value();
        return new MessageDraft(
                key,
                MessageKind.NOTE,
                Channel.EMAIL,
                debtor.id(),
                files.stream().map(InvoiceDocument::invoice).distinct().toList(),
                null,
                question.isPresent() ? "answer" : "note",
                debtor.language(),
                page.today(),
                new AnswerContent(
                        about.signatory(),
                        PersonText.paragraphs(text.value()),
                        question.map(asked ->
                                        Questions.quoted(asked, page.firm().zone()))
                                .orElse(null)),
                files.stream().map(InvoiceDocument::document).toList(),
                null);
    }

    private StaffTexts texts() {
        return page.texts();
    }
}
