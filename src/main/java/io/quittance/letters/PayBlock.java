package io.quittance.letters;

import static io.quittance.letters.Geometry.INNER;
import static io.quittance.letters.Geometry.LEFT;
import static io.quittance.letters.Geometry.mm;

import io.quittance.kernel.Money;
import io.quittance.paper.EpcPayment;
import io.quittance.paper.QrCode;
import io.quittance.paper.SheetStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to pay: a transfer on the left, the portal on the right, each with a code to scan and the same in words. */
final class PayBlock {

    /** With its quiet zone; leaves at least 2 cm for the code itself up to version 13 (domain.md §7.5). */
    private static final double SIDE = mm(29);

    /** An IBAN of 27 characters needs the wider column. */
    private static final double TRANSFER = mm(88);

    private static final double GAP = mm(3.5);

    private record Entry(SheetStyle style, String text) {}

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final Pages pages;
    private final List<Entry> transfer = new ArrayList<>();
    private final List<Entry> online = new ArrayList<>();
    private final @Nullable EpcPayment payment;
    private final double height;

    PayBlock(LetterFacts facts, Words words, Styles styles, Pages pages) {
        this.facts = facts;
        this.words = words;
        this.styles = styles;
        this.pages = pages;
        this.payment = Transfers.of(facts).orElse(null);
        transferTexts();
        onlineTexts();
        this.height = computedHeight();
    }

    double height() {
        return height;
    }

    private double computedHeight() {
        if (transfer.isEmpty() && online.isEmpty()) {
            return 0;
        }
        return Math.max(SIDE, Math.max(height(transfer, TRANSFER), height(online, INNER - TRANSFER))) + mm(5);
    }

    void draw() {
        if (height == 0) {
            return;
        }
        double top = pages.y;
        double below = top + height;
        pages.draw(sheet -> sheet.rule(Styles.LINE, LEFT, top, INNER));
        if (!transfer.isEmpty()) {
            draw(LEFT, TRANSFER, transfer, payment == null ? null : payment.payload(), transferPicture());
        }
        var access = facts.access();
        if (access != null) {
            draw(
                    transfer.isEmpty() ? LEFT : LEFT + TRANSFER,
                    INNER - TRANSFER + GAP,
                    online,
                    access.link(),
                    words.say("onlinePicture"));
        }
        pages.y = below;
    }

    private void draw(double x, double width, List<Entry> texts, @Nullable String code, String inWords) {
        double top = pages.y;
        double textX = x;
        if (code != null) {
            var qr = QrCode.of(code);
            // The quiet zone is white: the code itself stands on the left line of the text.
            double quiet = SIDE * QrCode.QUIET_ZONE / (qr.size() + 2.0 * QrCode.QUIET_ZONE);
            pages.draw(sheet -> sheet.qr(qr, inWords, x - quiet, top + mm(2.6), SIDE));
            textX = x + SIDE - 2 * quiet + GAP;
        }
        pages.y = top + mm(4.4);
        for (var entry : texts) {
            pages.paragraph("P", entry.style, textX, x + width - GAP - textX, entry.text);
        }
        pages.y = top;
    }

    private void transferTexts() {
        var iban = facts.sender().iban();
        var holder = facts.sender().accountHolder();
        if (iban == null || holder == null || Transfers.amount(facts) == null) {
            return;
        }
        transfer.add(new Entry(styles.noteStrong(), words.say("transferTitle")));
        if (payment != null) {
            transfer.add(new Entry(styles.note(), words.say("transferScan")));
        }
        transfer.add(new Entry(styles.note(), words.say("holder", "holder", holder)));
        transfer.add(new Entry(styles.note(), iban.grouped().replace(' ', '\u00a0')));
        transfer.add(new Entry(styles.note(), words.say("reference", "reference", Transfers.reference(facts))));
        if (payment != null) {
            transfer.add(
                    new Entry(styles.note(), words.say("valid", "date", words.shortDate(Transfers.validUntil(facts)))));
        }
    }

    private void onlineTexts() {
        var access = facts.access();
        if (access != null) {
            online.add(new Entry(styles.noteStrong(), words.say("onlineTitle")));
            online.add(new Entry(styles.note(), words.say("onlineScan", "page", access.page())));
            online.add(new Entry(styles.code(), access.code()));
            online.add(new Entry(styles.note(), words.say("onlineWays")));
        }
    }

    private String transferPicture() {
        Money amount = Transfers.amount(facts);
        return amount == null
                ? ""
                : words.say(
                        "transferPicture",
                        "amount",
                        amount,
                        "holder",
                        facts.sender().accountHolder());
    }

    /** On the safe side: as if the quiet zone were part of the code. */
    private static double height(List<Entry> texts, double width) {
        return mm(2)
                + texts.stream()
                        .mapToDouble(entry ->
                                entry.style.wrap(width - SIDE - GAP, entry.text).size() * entry.style.leading())
                        .sum();
    }
}
