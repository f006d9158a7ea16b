package io.quittance.desk;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;

/** Open questions of the debtor; nothing when there is none. */
final class QuestionsPanel extends Section {

    QuestionsPanel(StaffTexts texts, CaseFile file, CaseActions actions) {
        file.questions().stream().filter(question -> question.answer() == null).forEach(question -> {
            var text = new Paragraph(question.text());
            text.addClassName("q-quote");
            add(new Panel(
                    texts.word(question.topic()),
                    text,
                    new ActionButton(texts.of(QuestionsText.ANSWER), Emphasis.SECONDARY, () -> actions.answer(question))
                            .testId("answer")));
        });
        setVisible(file.openQuestion().isPresent());
    }
}
