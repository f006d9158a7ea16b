package io.quittance.questions;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Channel;
import io.quittance.messages.DebtorWays;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.PersonText;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What debtors ask in the portal, and the answers people give. */
@Component
public class Questions {

    private static final int MAX_LENGTH = 5_000;

    private final QuestionStore store;
    private final Messages messages;
    private final Debtors debtors;
    private final Firms firms;
    private final DebtorWays ways;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    Questions(
            QuestionStore store,
            Messages messages,
            Debtors debtors,
            Firms firms,
            DebtorWays ways,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.messages = messages;
        this.debtors = debtors;
        this.firms = firms;
        this.ways = ways;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** Takes a debtor's question and tells {@link QuestionAsked}. @throws RefusedException for an empty or endless text */
    @Transactional
    public QuestionId ask(FirmId firm, DebtorId debtor, List<InvoiceId> invoices, Topic topic, String text) {
        return ask(firm, debtor, new NewQuestion(invoices, topic, text, List.of()));
    }

    /** The same, with files. */
    @Transactional
    public QuestionId ask(FirmId firm, DebtorId debtor, NewQuestion question) {
        var asked =
                new NewQuestion(question.invoices(), question.topic(), checked(question.text()), question.documents());
        var id = store.insert(firm, debtor, asked, businessDay.now());
        events.publishEvent(new QuestionAsked(firm, id, debtor, asked.invoices(), asked.topic()));
        return id;
    }

    /**
     * Answers a question, tells {@link QuestionAnswered} and plans the mail that carries the answer. A second answer to the same question is refused.
     *
     * @param by who answers, as the debtor shall see it
     */
    @Transactional
    public void answer(FirmId firm, QuestionId question, String text, String by) {
        var answer = checked(text);
        var asked = store.answer(firm, question, answer, by, businessDay.now())
                .orElseThrow(() -> new RefusedException(
                        "question", "answered", "This question has its answer or does not exist", "look at it again"));
        events.publishEvent(new QuestionAnswered(firm, question, asked.debtor()));
        messages.plan(firm, List.of(draft(firm, asked, answer, by)));
    }

    /**
     * The message that would carry an answer: what {@link #answer} plans.
     *
     * @throws RefusedException for an empty or endless text
     */
    @Transactional(readOnly = true)
    public MessageDraft draft(FirmId firm, Question asked, String text, String by) {
        var debtor = debtors.get(firm, asked.debtor());
        var zone = firms.get(firm).zone();
        return new MessageDraft(
                "answer:" + asked.id(),
                MessageKind.NOTE,
                ways.of(firm, debtor).orElse(Channel.EMAIL),
                debtor.id(),
                asked.invoices(),
                null,
                "answer",
                debtor.language(),
                businessDay.today(zone),
                new AnswerContent(by, PersonText.paragraphs(checked(text)), quoted(asked, zone)),
                List.of(),
                null);
    }

    /** What the debtor wrote and when, as a message quotes it. */
    public static AnswerContent.Asked quoted(Question asked, ZoneId zone) {
        return new AnswerContent.Asked(asked.askedAt().atZone(zone).toLocalDate(), paragraphs(asked.text()));
    }

    /** A text of a person as paragraphs; line ends and the white space around them are gone. */
    public static List<String> paragraphs(String text) {
        return text.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The question. */
    @Transactional(readOnly = true)
    public Optional<Question> find(FirmId firm, QuestionId question) {
        return store.find(firm, question);
    }

    /** A debtor's questions, the latest first. */
    @Transactional(readOnly = true)
    public List<Question> of(FirmId firm, DebtorId debtor) {
        return store.of(firm, debtor);
    }

    private static String checked(String text) {
        var stripped = PlainText.storable("text", text).strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            throw new RefusedException(
                    "text", "length", "The text is empty or too long", "write 1 to " + MAX_LENGTH + " characters");
        }
        return stripped;
    }
}
