package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CaseChangedException;
import io.quittance.desk.page.CaseChangedNotice;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Channel;
import io.quittance.questions.Question;
import io.quittance.staff.MailPreview;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers a debtor's question by mail, or by post where no mail reaches; a mail is shown as it will leave. */
final class AnswerDialog {

    private final ModalDialog dialog;

    /**
     * Asks for the answer.
     *
     * @param way by which it will go
     * @param previewOf the mail that an answer would make; nothing when it goes by post
     */
    AnswerDialog(
            CasePage page,
            Question question,
            Channel way,
            Consumer<String> answerWith,
            Function<String, Optional<byte[]>> previewOf) {
        var texts = page.texts();
        var asked = new Paragraph(question.text());
        asked.addClassName("q-quote");
        var answer = new LongTextField(texts.of(QuestionsText.YOUR_ANSWER), 5_000);
        answer.hint(texts.of(hint(page, way), page.file().debtor().name()));
        answer.testId("answer-text");
        var preview = new MailPreview(texts);
        dialog = new ModalDialog(
                        texts.of(QuestionsText.ANSWER_TITLE, texts.word(question.topic())), asked, answer, preview)
                .wide();
        dialog.actions(
                new ActionButton(texts.of(QuestionsText.SEND_ANSWER), Emphasis.PRIMARY, () -> {
                            try {
                                answerWith.accept(answer.value());
                                dialog.close();
                                page.changed().tell(texts.of(QuestionsText.ANSWERED), null);
                            } catch (CaseChangedException _) {
                                CaseChangedNotice.in(dialog, page);
                            } catch (RefusedException _) {
                                answer.refuse(texts.of(QuestionsText.ANSWER_WRONG));
                            }
                        })
                        .testId("answer-submit"),
                new ActionButton(texts.of(WriteText.PREVIEW), Emphasis.SECONDARY, () -> {
                            answer.error(null);
                            try {
                                preview.show(previewOf.apply(answer.value()));
                            } catch (RefusedException _) {
                                answer.refuse(texts.of(WriteText.TEXT_MISSING));
                            }
                        })
                        .testId("answer-preview"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    private static QuestionsText hint(CasePage page, Channel way) {
        if (way == Channel.LETTER) {
            return QuestionsText.ANSWER_HINT_POST;
        }
        return page.file().debtor().email() == null ? QuestionsText.ANSWER_HINT_NO_WAY : QuestionsText.ANSWER_HINT;
    }

    void open(UI ui) {
        dialog.open(ui);
    }
}
