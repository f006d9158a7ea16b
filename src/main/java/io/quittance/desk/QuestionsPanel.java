package io.quittance.desk;

import static io.quittance.desk.DeskText.*;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;

/** Open questions of the debtor; nothing when there is none. */
final class QuestionsPanel extends Section {

    QuestionsPanel(Voice voice, CaseFile file, CaseActions actions) {
        file.questions().stream().filter(question -> question.answer() == null).forEach(question -> {
            var text = new Paragraph(question.text());
            text.addClassName("q-quote");
            add(new Panel(
                    voice.word(question.topic()),
                    text,
                    new ActionButton(voice.say(ANSWER), Emphasis.SECONDARY, () -> actions.answer(question))
                            .testId("answer")));
        });
        setVisible(file.openQuestion().isPresent());
    }
}
