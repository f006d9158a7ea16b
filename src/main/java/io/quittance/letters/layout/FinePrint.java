package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.INNER;
import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.RIGHT;
import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.paper.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What the law and honesty ask for, on every letter and not to be removed: how to check the letter, how data are used (GDPR
 * art. 14, in a first message), who the creditor is; and the page numbers.
 */
final class FinePrint {

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final List<String> identity;
    private final List<String> texts;

    FinePrint(LetterFacts facts, Words words, Styles styles) {
        this.facts = facts;
        this.words = words;
        this.styles = styles;
        this.identity = identity();
        this.texts = texts();
    }

    double height() {
        return texts.stream()
                .mapToDouble(text ->
                        styles.small().wrap(INNER, text).size() * styles.small().leading() + 3)
                .sum();
    }

    /** Where the foot begins. */
    double footTop() {
        return Geometry.FOOT - identity.size() * styles.small().leading();
    }

    /** Draws it at the cursor. */
    void draw(Pages pages) {
        for (var text : texts) {
            pages.paragraph("P", styles.small(), LEFT, INNER, text);
            pages.y += 3;
        }
    }

    /** The foot of every page, and the head of the pages after the first. */
    void frame(Pages pages) {
        var small = styles.small();
        double first = footTop() + small.size();
        double last = first + (identity.size() - 1) * small.leading();
        for (int page = 1; page <= pages.count(); page++) {
            var number = words.say("page", "page", page, "pages", pages.count());
            boolean isFirst = page == 1;
            pages.drawOn(page, sheet -> {
                sheet.rule(Styles.LINE, LEFT, footTop() - mm(1.2), INNER);
                var part = isFirst ? sheet.group(sheet.root(), "P") : Part.NOTHING;
                sheet.lines(part, small, LEFT, first, false, identity);
                sheet.decoration(small, RIGHT, last, true, number);
            });
            if (!isFirst) {
                var note = words.say("continued");
                pages.drawOn(page, sheet -> sheet.decoration(small, LEFT, mm(17), false, note));
            }
        }
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        var check = facts.parts().check();
        texts.add(words.say("genuine", "code", check.code(), "url", check.page()));
        var notice = facts.parts().notice();
        if (notice != null) {
            texts.add(words.say("data", "authority", notice.authority()) + " " + notice.page());
        }
        return texts;
    }

    /** The creditor in full, and below it how to reach it, beside the page number. */
    private List<String> identity() {
        var vat = facts.firm().vatId();
        var legal = words.say("legal") + (vat == null ? "" : " · " + words.say("vat", "number", vat));
        var lines = new ArrayList<>(styles.small().wrap(INNER, legal));
        lines.addAll(styles.small().wrap(INNER - mm(22), words.say("contact")));
        return lines;
    }
}
