package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.INNER;
import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.templates.ReminderContent;
import io.quittance.templates.StatementContent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the letter says: subject, greeting, table and total, what comes next, who signs. */
final class Body {

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final Pages pages;
    private final List<String> closingTexts;
    private final List<String> signature;

    Body(LetterFacts facts, Words words, Styles styles, Pages pages) {
        this.facts = facts;
        this.words = words;
        this.styles = styles;
        this.pages = pages;
        this.closingTexts = closingTexts();
        this.signature = signature();
    }

    /** From the subject to the total. */
    void opening() {
        pages.paragraph("H1", styles.title(), LEFT, INNER, words.say("title"));
        pages.y += styles.gap();
        text(words.say("greeting"));
        text(words.say("intro"));
        pages.y += mm(1);
        new Tables(facts, words, styles, pages).draw();
        pages.y += mm(1) + styles.gap();
    }

    /**
     * From what comes next to the signature. The last text goes with the signature and what stands below it.
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
        pages.y += mm(1);
        pages.lines(null, "P", styles.text(), LEFT, signature);
    }

    private List<String> closingTexts() {
        return switch (facts.content()) {
            case ReminderContent _ -> List.of(words.say("next"), words.say("ways"));
            case StatementContent _ -> List.of(words.say("next"));
        };
    }

    private List<String> signature() {
        var phone = facts.firm().contactPhone();
        return List.of(
                words.say("regards"),
                facts.sender().signatory(),
                Stream.of(facts.firm().name(), phone == null ? "" : phone)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private void text(String text) {
        pages.paragraph("P", styles.text(), LEFT, INNER, text);
        pages.y += styles.gap();
    }
}
