package io.quittance.desk.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.desk.page.CaseAction;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.desk.page.CaseWork;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.dispatch.Previews;
import io.quittance.messages.Channel;
import io.quittance.questions.Question;
import io.quittance.questions.Questions;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What the debtor asked, and the answers. */
@Service
@Order(40)
class QuestionsSection implements CaseSection {

    private final Questions questions;
    private final SentFiles files;
    private final Previews previews;
    private final StaffSession session;
    private final CaseWork work;

    QuestionsSection(Questions questions, SentFiles files, Previews previews, StaffSession session, CaseWork work) {
        this.files = files;
        this.previews = previews;
        this.questions = questions;
        this.session = session;
        this.work = work;
    }

    @Override
    public CasePart read(CasePage page) {
        return new Part(
                page, questions.of(page.firm().id(), page.file().debtor().id()), this);
    }

    private record Part(CasePage page, List<Question> questions, QuestionsSection section) implements CasePart {

        @Override
        public Optional<Component> side() {
            var side = new Section();
            open().forEach(question -> {
                var text = new Paragraph(question.text());
                text.addClassName("q-quote");
                var answer = new ActionButton(
                                texts().of(QuestionsText.ANSWER), Emphasis.SECONDARY, () -> answer(question))
                        .testId("answer");
                var panel = new Panel(texts().word(question.topic()), text);
                section.files.of(page.firm(), question).forEach(file -> panel.add(new Paragraph(file)));
                panel.add(answer);
                side.add(panel);
            });
            return open().findAny().isPresent() ? Optional.of(side) : Optional.empty();
        }

        @Override
        public Stream<TimelineEntry> timeline() {
            return Stream.concat(asked(), answered());
        }

        private Stream<TimelineEntry> answered() {
            return questions.stream()
                    .filter(question -> question.answeredAt() != null)
                    .map(question -> TimelineEntry.moment(
                                    page,
                                    TimelineEntry.Group.MESSAGES,
                                    Objects.requireNonNull(question.answeredAt()),
                                    StatusStyle.OK,
                                    texts().of(QuestionsText.ANSWERED_LINE, texts().word(question.topic())),
                                    () -> List.of(TimelineEntry.quote(String.valueOf(question.answer()))))
                            .by(String.valueOf(question.answeredBy())));
        }

        private Stream<TimelineEntry> asked() {
            return questions.stream()
                    .map(question -> TimelineEntry.moment(
                            page,
                            TimelineEntry.Group.MESSAGES,
                            question.askedAt(),
                            StatusStyle.HELD,
                            texts().of(QuestionsText.ASKED, texts().word(question.topic())),
                            () -> List.of(TimelineEntry.quote(question.text()))));
        }

        @Override
        public List<CaseAction> actions() {
            return open().findFirst().stream()
                    .map(question -> new CaseAction(
                            texts().of(QuestionsText.ANSWER), "A", CaseAction.Place.HEAD, () -> answer(question)))
                    .toList();
        }

        private Stream<Question> open() {
            return questions.stream().filter(question -> question.answer() == null);
        }

        private void answer(Question question) {
            new AnswerDialog(
                            page,
                            question,
                            section.way(page, question),
                            text -> section.answer(page, question, text),
                            text -> section.preview(page, question, text))
                    .open(UI.getCurrent());
        }

        private StaffTexts texts() {
            return page.texts();
        }
    }

    private Channel way(CasePage page, Question question) {
        var firm = page.firm().id();
        return session.in(page.firm())
                .call(() ->
                        questions.draft(firm, question, "–", session.member().name()))
                .channel();
    }

    /** The mail as it would leave; nothing when the answer goes by post. */
    private Optional<byte[]> preview(CasePage page, Question question, String text) {
        var firm = page.firm().id();
        return session.in(page.firm()).call(() -> {
            var draft = questions.draft(firm, question, text, session.member().name());
            return draft.channel() == Channel.EMAIL ? previews.mail(firm, draft) : Optional.empty();
        });
    }

    /** Answers a question; with it its task and its hold end. */
    private void answer(CasePage page, Question question, String text) {
        var name = session.member().name();
        work.actOnFigures(page, act -> {
            questions.answer(act.firm(), question.id(), text, name);
            act.note("question.answered", question.id(), "");
            return true;
        });
    }
}
