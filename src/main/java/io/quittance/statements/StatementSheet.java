package io.quittance.statements;

import io.quittance.branding.Brand;
import io.quittance.kernel.ReaderFormat;
import io.quittance.paper.Part;
import io.quittance.paper.Picture;
import io.quittance.paper.Sheet;
import io.quittance.paper.SheetFonts;
import io.quittance.paper.SheetInfo;
import io.quittance.paper.SheetStyle;
import io.quittance.texts.Texts;
import java.awt.Color;

/** The statement of account on paper, in the firm's brand: a table over as many pages as it takes, and the balance at its end. */
final class StatementSheet {

    private static final int LEFT = 56;
    private static final int RIGHT = Sheet.WIDTH - LEFT;
    private static final int INNER = RIGHT - LEFT;
    private static final int ROW = 20;
    private static final int FIRST = 250;
    private static final int FIRST_OF_NEXT = 80;
    private static final int LAST = 770;
    private static final Color INK = new Color(0x15, 0x20, 0x1d);
    private static final Color QUIET = new Color(0x4d, 0x5a, 0x56);
    private static final Color LINE = new Color(0xc9, 0xd0, 0xcd);
    private static final SheetStyle TITLE = new SheetStyle(SheetFonts.SANS.bold(), 22, INK);
    private static final SheetStyle STRONG = new SheetStyle(SheetFonts.SANS.bold(), 11, INK);
    private static final SheetStyle TEXT = new SheetStyle(SheetFonts.SANS.regular(), 11, INK);
    private static final SheetStyle CELL = new SheetStyle(SheetFonts.SANS.regular(), 10, INK);
    private static final SheetStyle HEAD = new SheetStyle(SheetFonts.SANS.bold(), 9, QUIET);

    private final Statement statement;
    private final ReaderFormat formats;
    private final Brand brand;
    private final Sheet sheet;

    StatementSheet(Statement statement, Brand brand) {
        this.statement = statement;
        this.formats = ReaderFormat.of(statement.language());
        this.brand = brand;
        this.sheet = Sheet.tagged(new SheetInfo(
                say(StatementsText.TITLE) + " · " + statement.firm().name(),
                statement.firm().legalName(),
                formats.locale(),
                statement.asOf(),
                statement.firm().key() + " " + statement.debtor().reference() + " " + statement.asOf()));
    }

    byte[] render() {
        head();
        balance(table());
        return sheet.finish();
    }

    private void head() {
        var firm = statement.firm();
        sheet.bar(Color.decode(brand.accent().value()), 0, 0, Sheet.WIDTH, 8);
        var logo = brand.logo();
        if (logo == null) {
            sheet.left(sheet.root(), "P", STRONG, LEFT, 62, STRONG.fit(INNER, firm.name()));
        } else {
            sheet.picture(Picture.ofPng(logo.png()), firm.name(), LEFT, 40, 180, 44);
        }
        sheet.left(sheet.root(), "H1", TITLE, LEFT, 138, say(StatementsText.TITLE));
        var day = formats.day(statement.asOf());
        sheet.left(sheet.root(), "P", TEXT, LEFT, 160, say(StatementsText.AS_OF, day));
        sheet.left(
                sheet.root(),
                "P",
                STRONG,
                LEFT,
                190,
                STRONG.fit(INNER, statement.debtor().name()));
        sheet.left(sheet.root(), "P", TEXT, LEFT, 206, TEXT.fit(INNER, firm.legalName()));
    }

    /** @return y below the last row */
    private int table() {
        var table = sheet.group(sheet.root(), "Table");
        int y = FIRST;
        heads(table, y);
        for (var row : statement.rows()) {
            y += ROW;
            if (y > LAST) {
                sheet.newPage();
                y = FIRST_OF_NEXT;
                heads(table, y);
                y += ROW;
            }
            row(table, row, y);
        }
        return y;
    }

    private void heads(Part table, int y) {
        var line = sheet.group(table, "TR");
        sheet.left(line, "TH", HEAD, LEFT, y, say(StatementsText.COLUMN_NUMBER));
        sheet.left(line, "TH", HEAD, LEFT + 190, y, say(StatementsText.COLUMN_ISSUED));
        sheet.left(line, "TH", HEAD, LEFT + 260, y, say(StatementsText.COLUMN_DUE));
        sheet.right(line, "TH", HEAD, RIGHT - 90, y, say(StatementsText.COLUMN_TOTAL));
        sheet.right(line, "TH", HEAD, RIGHT, y, say(StatementsText.COLUMN_OPEN));
        sheet.rule(LINE, LEFT, y + 8, INNER);
    }

    private void row(Part table, Statement.Row row, int y) {
        var line = sheet.group(table, "TR");
        var due = row.dueOn();
        var number = due == null ? say(StatementsText.CREDIT_NOTE, row.number()) : row.number();
        sheet.left(line, "TD", CELL, LEFT, y, CELL.fit(180, number));
        sheet.left(line, "TD", CELL, LEFT + 190, y, formats.shortDay(row.issuedOn()));
        sheet.left(line, "TD", CELL, LEFT + 260, y, due == null ? "–" : formats.shortDay(due));
        sheet.right(line, "TD", CELL, RIGHT - 90, y, formats.money(row.total()));
        sheet.right(line, "TD", CELL, RIGHT, y, formats.money(row.open()));
        sheet.rule(LINE, LEFT, y + 7, INNER);
    }

    private void balance(int below) {
        int y = below + 2 * ROW;
        for (var balance : statement.balances()) {
            if (y > LAST) {
                sheet.newPage();
                y = FIRST_OF_NEXT;
            }
            sheet.left(sheet.root(), "P", STRONG, LEFT, y, say(StatementsText.BALANCE));
            sheet.right(sheet.root(), "P", STRONG, RIGHT, y, formats.money(balance));
            y += ROW;
        }
    }

    private String say(StatementsText key, Object... arguments) {
        return new Texts(statement.language()).of(key, arguments);
    }
}
