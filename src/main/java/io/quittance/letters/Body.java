package io.quittance.letters;

import static io.quittance.letters.Geometry.INNER;
import static io.quittance.letters.Geometry.LEFT;
import static io.quittance.letters.Geometry.mm;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the letter says: subject, greeting, table and total, what comes next, who signs. */
final class Body {

    private static final double GAP = mm(2.8);

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
        pages.y += GAP;
        text(words.say("greeting"));
        text(words.say("intro"));
        pages.y += mm(1);
        new Tables(facts, words, styles, pages).draw();
        pages.y += mm(4);
    }

    /** From what comes next to the signature. */
    void closing() {
        closingTexts.forEach(this::text);
        pages.y += mm(1);
        pages.lines(null, "P", styles.text(), LEFT, signature);
    }

    /** How high the closing will be. */
    double closingHeight() {
        double texts = closingTexts.stream()
                .mapToDouble(text ->
                        styles.text().wrap(INNER, text).size() * styles.text().leading() + GAP)
                .sum();
        return texts + mm(1) + signature.size() * styles.text().leading();
    }

    private List<String> closingTexts() {
        return switch (facts.content()) {
            case LetterContent.Reminder _ -> List.of(words.say("next"), words.say("ways"));
            case LetterContent.Statement _ -> List.of(words.say("next"));
            case LetterContent.Receipt receipt ->
                receipt.credit().isPositive()
                        ? List.of(words.say("creditKept"), words.say("attached"))
                        : List.of(words.say("attached"));
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
        pages.y += GAP;
    }
}
