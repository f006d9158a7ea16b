package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.INNER;
import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.RIGHT;
import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.branding.Brand;
import io.quittance.paper.AddressLines;
import io.quittance.paper.Picture;
import io.quittance.paper.SheetStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The head of the first page: logo, sender, window, date and fold marks, each where the envelope wants it. */
final class Letterhead {

    private static final Map<Brand.Logo, Picture> LOGOS = new ConcurrentHashMap<>();
    private static final double LOGO_WIDTH = mm(58);
    private static final double LOGO_HEIGHT = mm(13);

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final Pages pages;

    Letterhead(LetterFacts facts, Words words, Styles styles, Pages pages) {
        this.facts = facts;
        this.words = words;
        this.styles = styles;
        this.pages = pages;
    }

    /** Draws it and leaves the cursor where the subject begins. */
    void draw(List<String> address) {
        var envelope = facts.envelope();
        logo();
        sender();
        window(address);
        dateLine(mm(envelope.belowWindow() + 3));
        for (double fold : envelope.folds()) {
            mark(mm(fold), mm(3.5));
        }
        var hole = envelope.holeMark();
        if (hole != null) {
            mark(mm(hole), mm(5));
        }
        pages.y = mm(envelope.belowWindow() + 10.5);
    }

    private void logo() {
        var logo = facts.brand().logo();
        var name = facts.firm().name();
        if (logo == null) {
            var style = styles.title();
            pages.draw(sheet -> sheet.left(sheet.root(), "P", style, LEFT, mm(20), style.fit(mm(100), name)));
            return;
        }
        var picture = LOGOS.computeIfAbsent(logo, key -> Picture.ofPng(key.png()));
        pages.draw(sheet -> sheet.picture(picture, name, LEFT, mm(11), LOGO_WIDTH, LOGO_HEIGHT));
    }

    /** Beside the window, where nothing of it can be seen. */
    private void sender() {
        var firm = facts.firm();
        var envelope = facts.envelope();
        double x = envelope.isRight() ? LEFT : mm(130);
        double width = envelope.isRight() ? mm(62) : RIGHT - x;
        pages.y = mm(Math.max(27.5, envelope.clear().getFirst().y() + 1));
        pages.paragraph("P", styles.noteStrong(), x, width, firm.legalName());
        var lines = new ArrayList<String>();
        Stream.of(firm.address().street(), firm.address().street2(), place())
                .filter(part -> part != null && !part.isBlank())
                .forEach(lines::add);
        var phone = firm.contactPhone();
        if (phone != null) {
            lines.add(phone);
        }
        lines.add(firm.contactEmail().value());
        pages.lines(
                null,
                "P",
                styles.note(),
                x,
                lines.stream()
                        .flatMap(line -> styles.note().wrap(width, line).stream())
                        .toList());
    }

    private String place() {
        var address = facts.firm().address();
        return (address.postalCode() + " " + address.city()).strip();
    }

    private void window(List<String> address) {
        var box = facts.envelope().address();
        var line = facts.envelope().senderLine();
        if (line != null) {
            var sender = AddressLines.oneLine(facts.firm().name(), facts.firm().address());
            pages.draw(sheet -> sheet.fitted(
                    sheet.root(), "P", styles.small(), mm(line.x()), mm(line.bottom() - 2), mm(line.width()), sender));
        }
        double pitch = mm(Math.min(4.4, box.height() / address.size()));
        var style = new SheetStyle(styles.address().font(), pitch < mm(3.9) ? 9 : 10, pitch, Styles.INK);
        double y = mm(box.y()) + pitch * 0.82;
        for (var text : address) {
            double at = y;
            pages.draw(sheet -> sheet.fitted(sheet.root(), "P", style, mm(box.x()), at, mm(box.width()), text));
            y += pitch;
        }
    }

    /** What shows through the window, in order. */
    static List<String> shown(LetterFacts facts, List<String> address) {
        if (facts.envelope().senderLine() == null) {
            return address;
        }
        return Stream.concat(
                        Stream.of(AddressLines.oneLine(
                                facts.firm().name(), facts.firm().address())),
                        address.stream())
                .toList();
    }

    private void dateLine(double y) {
        var note = styles.note();
        pages.draw(sheet -> sheet.left(
                sheet.root(),
                "P",
                note,
                LEFT,
                y + note.size(),
                note.fit(
                        INNER / 2,
                        words.say("customer", "reference", facts.debtor().reference()))));
        double x = facts.envelope().isRight() ? mm(facts.envelope().address().x()) : mm(130);
        pages.draw(sheet -> sheet.left(sheet.root(), "P", note, x, y + note.size(), words.say("date")));
    }

    private void mark(double y, double width) {
        pages.draw(sheet -> sheet.rule(Styles.LINE, Geometry.FOLD_MARK, y, width));
    }
}
