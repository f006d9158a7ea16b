package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.INNER;
import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.templates.AnswerContent;
import io.quittance.templates.ReminderContent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the letter says: subject, greeting, table and total, what comes next, who signs. */
final class Body {

    /** More invoices than a first page has room for. */
    private static final int LONG_LIST = 10;

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final Pages pages;
    private final BodyTexts texts;
    private final List<String> closingTexts;
    private final List<String> signature;

    Body(LetterFacts facts, Words words, Styles styles, Pages pages) {
        this.facts = facts;
        this.words = words;
        this.styles = styles;
        this.pages = pages;
        this.texts = new BodyTexts(facts, words);
        this.closingTexts = texts.closing();
        this.signature = signature();
    }

    /** From the subject to the total. */
    void opening() {
        pages.paragraph("H1", styles.title(), LEFT, INNER, words.say("title"));
        pages.y += styles.gap();
        texts.opening().forEach(this::text);
        totalsFirst();
        pages.y += mm(1);
        new Tables(facts, words, styles, pages).draw();
        pages.y += mm(1) + styles.gap();
    }

    /**
     * From what comes next to the signature. The last text goes with the signature and what is below it.
     *
     * @param below the room it leaves on its page
     */
    void closing(double below) {
        for (var text : closingTexts) {
            boolean last = text.equals(closingTexts.getLast());
            double room = last ? mm(1) + signature.size() * styles.text().leading() + below : 0;
            int lines = styles.text().wrap(INNER, text).size();
            if (!pages.fits(lines * styles.text().leading() + styles.gap() + room)) {
                pages.newPage();
            }
            text(text);
        }
        if (!pages.fits(mm(1) + signature.size() * styles.text().leading() + below)) {
            pages.newPage();
        }
        pages.y += mm(1);
        pages.lines(null, "P", styles.text(), LEFT, signature);
    }

    /** A list that runs over pages has its total before it too. */
    private void totalsFirst() {
        if (facts.content() instanceof ReminderContent reminder
                && reminder.blocks().stream()
                                .mapToInt(block -> block.invoices().size())
                                .sum()
                        > LONG_LIST) {
            for (var block : reminder.blocks()) {
                var label = words.say("totalLabel") + " (" + words.say("totalNote") + ")\u00a0: ";
                pages.paragraph("P", styles.strong(), LEFT, INNER, label + words.amount(block.total()));
            }
            pages.y += styles.gap();
        }
    }

    private List<String> signature() {
        var phone = facts.firm().contactPhone();
        return List.of(
                words.say("regards"),
                signatory(),
                Stream.of(facts.firm().name(), phone == null ? "" : phone)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private String signatory() {
        var person = facts.content() instanceof AnswerContent answer ? answer.signatory() : null;
        return person == null ? facts.sender().signatory() : person;
    }

    /** What was asked, below the signature of its answer. */
    void quote() {
        if (facts.content() instanceof AnswerContent answer && answer.question() != null) {
            pages.y += mm(5);
            note(words.say("asked", "askedOn", answer.question().on()));
            answer.question().paragraphs().forEach(this::note);
        }
    }

    private void note(String text) {
        pages.flow(styles.note(), LEFT, INNER, text);
        pages.y += styles.gap() / 2;
    }

    private void text(String text) {
        pages.flow(styles.text(), LEFT, INNER, text);
        pages.y += styles.gap();
    }
}
