package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.correspondence.Question;
import io.quittance.kernel.RefusedException;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.ModalDialog;

/** Answers a debtor's question by mail. */
final class AnswerDialog {

    private final ModalDialog dialog;

    AnswerDialog(Voice voice, CaseWork work, CaseFile file, Question question, Runnable answered) {
        var asked = new Paragraph(question.text());
        asked.addClassName("q-quote");
        var answer = new LongTextField(voice.say(YOUR_ANSWER), 5_000);
        answer.hint(voice.say(ANSWER_HINT, file.debtor().name()));
        answer.testId("answer-text");
        dialog = new ModalDialog(voice.say(ANSWER_TITLE, voice.word(question.topic())), asked, answer);
        dialog.actions(
                new ActionButton(voice.say(SEND_ANSWER), Emphasis.PRIMARY, () -> {
                            try {
                                work.answer(file, question, answer.value());
                                dialog.close();
                                answered.run();
                            } catch (RefusedException _) {
                                answer.refuse(voice.say(ANSWER_WRONG));
                            }
                        })
                        .testId("answer-submit"),
                new ActionButton(voice.say(CANCEL), Emphasis.QUIET, dialog::close));
    }

    void open(UI ui) {
        dialog.open(ui);
    }
}
