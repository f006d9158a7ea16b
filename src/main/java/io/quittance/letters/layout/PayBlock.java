package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.INNER;
import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.paper.QrCode;
import io.quittance.paper.SheetStyle;
import io.quittance.templates.ReceiptContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways to pay: a transfer on the left, the portal on the right, each with a code to scan and the same in words. */
final class PayBlock {

    /** Of the code itself, whatever it holds: at least 2 cm (EPC069-12). */
    private static final double CODE = mm(24);

    /** Its room in the block. */
    private static final double SIDE = mm(29);

    /** An IBAN of 27 characters needs the wider column. */
    private static final double TRANSFER = mm(88);

    private static final double GAP = mm(3.5);

    private record Entry(SheetStyle style, String text) {}

    /** One way to pay: what is said, and the code beside it with its words. */
    private record Way(List<Entry> texts, @Nullable String code, String inWords) {}

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final Pages pages;
    private final List<Transfer> asked;
    private final List<Way> transfers;
    private final @Nullable Way online;

    PayBlock(LetterFacts facts, Words words, Styles styles, Pages pages) {
        this.facts = facts;
        this.words = words;
        this.styles = styles;
        this.pages = pages;
        this.asked = Transfers.of(facts);
        this.transfers = asked.stream().map(this::transfer).toList();
        this.online = online();
    }

    /** The transfers are below each other on the left, the portal beside the first of them. */
    double height() {
        if (transfers.isEmpty() && online == null) {
            return 0;
        }
        double left =
                transfers.stream().mapToDouble(way -> height(way, TRANSFER)).sum();
        double right = online == null ? 0 : height(online, INNER - TRANSFER);
        return Math.max(left, right) + mm(5);
    }

    void draw() {
        double height = height();
        if (height == 0) {
            return;
        }
        double top = pages.y;
        pages.draw(sheet -> sheet.rule(Styles.LINE, LEFT, top, INNER));
        for (var way : transfers) {
            draw(LEFT, TRANSFER, way);
            pages.y += height(way, TRANSFER);
        }
        if (online != null) {
            pages.y = top;
            draw(transfers.isEmpty() ? LEFT : LEFT + TRANSFER, INNER - TRANSFER + GAP, online);
        }
        pages.y = top + height;
    }

    private void draw(double x, double width, Way way) {
        double top = pages.y;
        double textX = x;
        if (way.code != null) {
            var qr = QrCode.of(way.code);
            // The quiet zone is white: the code itself is on the left line of the text.
            double quiet = CODE * QrCode.QUIET_ZONE / qr.size();
            pages.draw(sheet -> sheet.qr(qr, way.inWords, x - quiet, top + mm(5.2) - quiet, CODE + 2 * quiet));
            textX = x + CODE + GAP;
        }
        pages.y = top + mm(4.4);
        for (var entry : way.texts) {
            pages.paragraph("P", entry.style, textX, x + width - GAP - textX, entry.text);
        }
        pages.y = top;
    }

    private Way transfer(Transfer transfer) {
        var iban = Objects.requireNonNull(facts.sender().iban());
        var holder = Objects.requireNonNull(facts.sender().accountHolder());
        var code = transfer.code();
        var texts = new ArrayList<Entry>();
        var title =
                asked.size() == 1 ? words.say("transferTitle") : words.say("transferOf", "amount", transfer.amount());
        texts.add(new Entry(styles.noteStrong(), title));
        if (code != null) {
            texts.add(new Entry(styles.note(), words.say("transferScan")));
        }
        texts.add(new Entry(styles.note(), words.say("holder", "holder", holder)));
        texts.add(new Entry(styles.note(), iban.grouped().replace(' ', '\u00a0')));
        texts.add(new Entry(styles.note(), words.say("reference", "reference", transfer.reference())));
        if (code != null) {
            texts.add(
                    new Entry(styles.note(), words.say("valid", "date", words.shortDate(Transfers.validUntil(facts)))));
        }
        var inWords = words.say("transferPicture", "amount", transfer.amount(), "holder", holder);
        return new Way(texts, code == null ? null : code.payload(), inWords);
    }

    private @Nullable Way online() {
        var access = facts.parts().access();
        if (access == null) {
            return null;
        }
        boolean paid = facts.content() instanceof ReceiptContent receipt && receipt.allSettled();
        var texts = List.of(
                new Entry(styles.noteStrong(), words.say(paid ? "onlineSeeTitle" : "onlineTitle")),
                new Entry(styles.note(), words.say("onlineScan", "page", access.page())),
                new Entry(styles.code(), access.code()),
                new Entry(styles.note(), words.say(paid ? "onlineSeeWays" : "onlineWays")));
        return new Way(texts, access.link(), words.say("onlinePicture"));
    }

    /** On the safe side: as if the quiet zone were part of the code. */
    private static double height(Way way, double width) {
        double texts = mm(2)
                + way.texts.stream()
                        .mapToDouble(entry ->
                                entry.style.wrap(width - SIDE - GAP, entry.text).size() * entry.style.leading())
                        .sum();
        return way.code == null ? texts : Math.max(SIDE, texts);
    }
}
