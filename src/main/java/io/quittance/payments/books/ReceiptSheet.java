package io.quittance.payments.books;

import io.quittance.paper.Part;
import io.quittance.paper.Picture;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetFont;
import io.quittance.paper.SheetFonts;
import io.quittance.paper.SheetInfo;
import io.quittance.paper.SheetStyle;
import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A receipt on one page: who received what from whom, when and for which invoices, and what is still open. */
final class ReceiptSheet {

    private static final int LEFT = 56;
    private static final int RIGHT = Sheet.WIDTH - LEFT;
    private static final int INNER = RIGHT - LEFT;
    private static final int MIDDLE = LEFT + INNER / 2 + 10;
    /** More rows than this would reach the foot; one more than this is shown instead of "and 1 more". */
    private static final int ROWS = 10;

    private static final int ROW = 21;
    private static final int[] COLUMNS = {LEFT, LEFT + 165, RIGHT - 170, RIGHT - 85, RIGHT};

    private static final Color INK = new Color(0x15, 0x20, 0x1d);
    private static final Color QUIET = new Color(0x4d, 0x5a, 0x56);
    private static final Color LINE = new Color(0xc9, 0xd0, 0xcd);

    private static final SheetFont REGULAR = SheetFonts.SANS.regular();
    private static final SheetFont BOLD = SheetFonts.SANS.bold();
    private static final SheetStyle TITLE = new SheetStyle(BOLD, 22, INK);
    private static final SheetStyle AMOUNT = new SheetStyle(BOLD, 30, INK);
    private static final SheetStyle STRONG = new SheetStyle(BOLD, 11, INK);
    private static final SheetStyle TEXT = new SheetStyle(REGULAR, 11, INK);
    private static final SheetStyle SMALL = new SheetStyle(REGULAR, 9, QUIET);
    private static final SheetStyle CELL = new SheetStyle(REGULAR, 10, INK);
    private static final SheetStyle HEAD = new SheetStyle(BOLD, 9, QUIET);

    private final ReceiptFacts facts;
    private final ReceiptTexts texts;
    private final Sheet sheet;

    ReceiptSheet(ReceiptFacts facts) {
        this.facts = facts;
        this.texts = new ReceiptTexts(facts.debtor());
        var title = texts.text(ReceiptText.TITLE) + " " + facts.number() + " · "
                + facts.creditor().name();
        this.sheet = Sheet.tagged(new SheetInfo(
                title,
                facts.creditor().legalName(),
                texts.locale(),
                facts.issuedOn(),
                facts.creditor().key() + " " + facts.number()));
    }

    /** The page as PDF. */
    byte[] render() {
        head();
        sum();
        parties();
        closing(table());
        foot();
        return sheet.finish();
    }

    private void head() {
        sheet.bar(Color.decode(facts.brand().accent().value()), 0, 0, Sheet.WIDTH, 8);
        var logo = facts.brand().logo();
        if (logo == null) {
            sheet.left(
                    sheet.root(),
                    "P",
                    new SheetStyle(BOLD, 15, INK),
                    LEFT,
                    62,
                    STRONG.fit(220, facts.creditor().name()));
        } else {
            sheet.picture(Picture.ofPng(logo.png()), facts.creditor().name(), LEFT, 40, 180, 44);
        }
        sheet.right(sheet.root(), "P", SMALL, RIGHT, 54, texts.text(ReceiptText.ISSUED, texts.date(facts.issuedOn())));
        sheet.left(sheet.root(), "H1", TITLE, LEFT, 138, texts.text(ReceiptText.TITLE));
        sheet.left(sheet.root(), "P", TEXT, LEFT, 158, texts.text(ReceiptText.NUMBER, facts.number()));
    }

    private void sum() {
        sheet.left(sheet.root(), "P", TEXT, LEFT, 200, texts.text(ReceiptText.STATEMENT));
        sheet.left(sheet.root(), "P", AMOUNT, LEFT, 236, texts.amount(facts.amount()));
        var means = texts.text(ReceiptText.valueOf("MEANS_" + facts.means()));
        sheet.left(
                sheet.root(),
                "P",
                TEXT,
                LEFT,
                258,
                texts.text(ReceiptText.RECEIVED, texts.date(facts.valueOn()), means));
        sheet.left(
                sheet.root(),
                "P",
                SMALL,
                LEFT,
                276,
                SMALL.fit(INNER, texts.text(ReceiptText.REFERENCE, facts.reference())));
    }

    private void parties() {
        var creditor = facts.creditor();
        var debtor = facts.debtor();
        sheet.rule(LINE, LEFT, 296, INNER);
        party(
                LEFT,
                texts.text(ReceiptText.CREDITOR),
                texts.address(
                        creditor.legalName(),
                        creditor.address(),
                        creditor.country().equals(debtor.country())));
        party(
                MIDDLE,
                texts.text(ReceiptText.DEBTOR),
                texts.address(
                        debtor.name(), debtor.address(), creditor.country().equals(debtor.country())));
    }

    private void party(int x, String role, List<String> lines) {
        sheet.left(sheet.root(), "H2", HEAD, x, 316, role);
        int y = 333;
        for (var line : lines) {
            var style = y == 333 ? STRONG : TEXT;
            sheet.left(sheet.root(), "P", style, x, y, style.fit(INNER / 2 - 14, line));
            y += 15;
        }
    }

    /** @return y below the table */
    private int table() {
        if (facts.lines().isEmpty()) {
            return 440;
        }
        var table = sheet.group(sheet.root(), "Table");
        row(
                table,
                "TH",
                HEAD,
                440,
                texts.text(ReceiptText.INVOICE),
                texts.text(ReceiptText.INVOICE_DATE),
                texts.text(ReceiptText.TOTAL),
                texts.text(ReceiptText.PAID),
                texts.text(ReceiptText.REMAINING));
        sheet.rule(LINE, LEFT, 448, INNER);
        int y = 440;
        for (var line : shownLines()) {
            y += ROW;
            row(
                    table,
                    "TD",
                    CELL,
                    y,
                    line.number(),
                    texts.shortDate(line.issuedOn()),
                    texts.amount(line.total()),
                    texts.amount(line.paid()),
                    texts.amount(line.remaining()));
            sheet.rule(LINE, LEFT, y + 7, INNER);
        }
        int hidden = facts.lines().size() - shownLines().size();
        if (hidden > 0) {
            y += ROW;
            sheet.left(sheet.root(), "P", CELL, LEFT, y, texts.text(ReceiptText.MORE, hidden));
        }
        return y;
    }

    private List<ReceiptFacts.Line> shownLines() {
        int all = facts.lines().size();
        return facts.lines().subList(0, all <= ROWS + 1 ? all : ROWS);
    }

    private void row(Part table, String tag, SheetStyle style, int y, String... cells) {
        var row = sheet.group(table, "TR");
        for (int at = 0; at < cells.length; at++) {
            if (at < 2) {
                sheet.left(row, tag, style, COLUMNS[at], y, style.fit(at == 0 ? 155 : 110, cells[at]));
            } else {
                sheet.right(row, tag, style, COLUMNS[at], y, cells[at]);
            }
        }
    }

    private void closing(int below) {
        double y = below + 34;
        if (facts.credit().isPositive()) {
            y = sheet.paragraph(
                            "P", STRONG, LEFT, y, INNER, texts.text(ReceiptText.CREDIT, texts.amount(facts.credit())))
                    + 4;
        }
        if (!facts.lines().isEmpty()) {
            var remaining = facts.remaining();
            var text = remaining.isZero()
                    ? texts.text(ReceiptText.SETTLED, facts.lines().size())
                    : texts.text(
                            ReceiptText.OPEN,
                            texts.amount(remaining),
                            facts.lines().size());
            sheet.paragraph("P", STRONG, LEFT, y, INNER, text);
        }
    }

    private void foot() {
        var creditor = facts.creditor();
        var contact = Stream.of(creditor.contactName(), creditor.contactEmail().value(), creditor.contactPhone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        sheet.rule(LINE, LEFT, 772, INNER);
        sheet.left(sheet.root(), "P", SMALL, LEFT, 788, SMALL.fit(INNER, texts.text(ReceiptText.CONTACT, contact)));
        var vat = creditor.vatId();
        var identity = creditor.legalName() + " · " + creditor.registerNumber()
                + (vat == null ? "" : " · " + texts.text(ReceiptText.VAT, vat));
        sheet.left(sheet.root(), "P", SMALL, LEFT, 802, SMALL.fit(INNER, identity));
    }
}
