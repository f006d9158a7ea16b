package io.quittance.portal.message;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.portal.PortalView;
import io.quittance.questions.Question;
import io.quittance.ui.Sheet;
import java.util.List;
import java.util.Optional;

/** What the debtor wrote and what was answered, the newest first. */
public final class QuestionList extends Section {

    private static final int SHOWN = 5;

    private QuestionList(PortalView.Visitor visitor, List<Question> questions) {
        addClassName("q-part");
        add(new H2(visitor.texts().of(MessageText.YOUR_MESSAGES)));
        questions.stream().limit(SHOWN).forEach(question -> add(entry(visitor, question)));
    }

    public static Optional<QuestionList> of(PortalView.Visitor visitor, List<Question> questions) {
        return questions.isEmpty() ? Optional.empty() : Optional.of(new QuestionList(visitor, questions));
    }

    private static Sheet entry(PortalView.Visitor visitor, Question question) {
        var texts = visitor.texts();
        var day = visitor.formats()
                .dayOfYear(question.askedAt().atZone(visitor.firm().zone()).toLocalDate());
        var sheet = new Sheet(soft(texts.of(MessageText.MESSAGE_ANSWER, day)), new Paragraph(question.text()));
        sheet.addClassName("q-stack");
        if (question.answer() != null && question.answeredBy() != null) {
            sheet.add(
                    soft(texts.of(MessageText.MESSAGE_ANSWERED, question.answeredBy())),
                    new Paragraph(question.answer()));
        }
        return sheet;
    }

    private static Paragraph soft(String text) {
        var words = new Paragraph(text);
        words.addClassNames("q-soft", "q-small");
        return words;
    }
}
