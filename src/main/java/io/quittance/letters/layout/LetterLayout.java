package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.paper.AddressLines;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetInfo;
import io.quittance.templates.ContentJson;
import java.util.List;
import java.util.stream.Stream;

/** Puts the parts of one letter on its pages. */
final class LetterLayout {

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final List<String> address;
    private final Pages pages;
    private final PayBlock ways;
    private final FinePrint print;

    private LetterLayout(LetterFacts facts, Words words, List<String> address, boolean tight) {
        this.facts = facts;
        this.words = words;
        this.address = address;
        this.styles = Styles.of(facts.brand(), texts(), tight);
        this.print = new FinePrint(facts, words, styles);
        this.pages = new Pages(print.footTop() - mm(3));
        new Letterhead(facts, words, styles, pages).draw(address);
        var body = new Body(facts, words, styles, pages);
        body.opening();
        this.ways = new PayBlock(facts, words, styles, pages);
        body.closing(mm(4) + footHeight());
        body.quote();
        if (!pages.fits(mm(4) + footHeight())) {
            pages.newPage();
        }
    }

    /** A letter that only just spills over to a second page is set a little tighter. */
    static LetterLayout of(LetterFacts facts) {
        var debtor = facts.debtor();
        var country = facts.firm().country();
        var address = AddressLines.of(debtor.name(), debtor.contactName(), debtor.address(), country);
        var words = new Words(facts);
        var layout = new LetterLayout(facts, words, address, false);
        if (layout.count() == 2) {
            var tight = new LetterLayout(facts, words, address, true);
            layout = tight.count() == 1 ? tight : layout;
        }
        layout.foot();
        return layout;
    }

    private double footHeight() {
        return ways.height() + print.height();
    }

    /** The foot is at the bottom of the last page, and never alone: if it did not fit, the signature went with it. */
    private void foot() {
        pages.y = Math.max(pages.y + mm(4), pages.bottom - footHeight());
        ways.draw();
        print.draw(pages);
        print.frame(pages);
    }

    int count() {
        return pages.count();
    }

    List<String> window() {
        var font = styles.address().font();
        return Letterhead.shown(facts, address).stream()
                .map(line -> font.canWrite(line) ? font.printable(line) : line)
                .toList();
    }

    void drawOn(Sheet sheet) {
        pages.drawOn(sheet);
    }

    SheetInfo info() {
        var title = words.say("title") + " · " + facts.firm().name() + ", "
                + words.shortDate(facts.parts().writtenOn());
        var key = facts.firm().key() + "/" + facts.parts().key();
        return new SheetInfo(
                title, facts.firm().legalName(), words.locale(), facts.parts().writtenOn(), key);
    }

    /** Everything that comes from outside: it decides which letters the font needs. */
    private Stream<String> texts() {
        var debtor = facts.debtor();
        var names = Stream.of(
                debtor.name(),
                String.valueOf(debtor.contactName()),
                debtor.reference(),
                facts.firm().name(),
                facts.firm().legalName());
        var content = Stream.of(ContentJson.write(facts.content()));
        return Stream.of(names, address.stream(), content).flatMap(all -> all);
    }
}
