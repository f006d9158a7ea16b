package io.quittance.desk.talk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.desk.page.CasePage;
import io.quittance.kernel.RefusedException;
import io.quittance.questions.Question;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;
import java.util.function.Consumer;

/** Answers a debtor's question by mail. */
final class AnswerDialog {

    private final ModalDialog dialog;

    AnswerDialog(CasePage page, Question question, Consumer<String> answerWith) {
        var texts = page.texts();
        var asked = new Paragraph(question.text());
        asked.addClassName("q-quote");
        var answer = new LongTextField(texts.of(QuestionsText.YOUR_ANSWER), 5_000);
        answer.hint(texts.of(QuestionsText.ANSWER_HINT, page.file().debtor().name()));
        answer.testId("answer-text");
        dialog = new ModalDialog(texts.of(QuestionsText.ANSWER_TITLE, texts.word(question.topic())), asked, answer);
        dialog.actions(
                new ActionButton(texts.of(QuestionsText.SEND_ANSWER), Emphasis.PRIMARY, () -> {
                            try {
                                answerWith.accept(answer.value());
                                dialog.close();
                                page.changed().tell(texts.of(QuestionsText.ANSWERED), null);
                            } catch (RefusedException _) {
                                answer.refuse(texts.of(QuestionsText.ANSWER_WRONG));
                            }
                        })
                        .testId("answer-submit"),
                new ActionButton(texts.of(StaffText.CANCEL), Emphasis.QUIET, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }
}
