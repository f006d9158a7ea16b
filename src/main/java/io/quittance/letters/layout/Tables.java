package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.INNER;
import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.RIGHT;
import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.kernel.Money;
import io.quittance.letters.layout.Table.Column;
import io.quittance.letters.layout.Table.Row;
import io.quittance.templates.AnswerContent;
import io.quittance.templates.PaymentFailedContent;
import io.quittance.templates.PlanContent;
import io.quittance.templates.QuestionCopyContent;
import io.quittance.templates.ReceiptContent;
import io.quittance.templates.ReceiptCorrectedContent;
import io.quittance.templates.ReminderContent;
import io.quittance.templates.SetOffContent;
import io.quittance.templates.StatementContent;
import java.util.ArrayList;
import java.util.List;

/** The table of each kind of letter with its total. */
final class Tables {

    static final double TOTAL = mm(13);

    private final LetterFacts facts;
    private final Words words;
    private final Styles styles;
    private final Pages pages;

    Tables(LetterFacts facts, Words words, Styles styles, Pages pages) {
        this.facts = facts;
        this.words = words;
        this.styles = styles;
        this.pages = pages;
    }

    void draw() {
        switch (facts.content()) {
            case ReminderContent reminder -> reminder(reminder);
            case StatementContent statement -> statement(statement);
            case ReceiptContent receipt -> new NoteTables(this, words).draw(receipt);
            case SetOffContent setOff -> new NoteTables(this, words).draw(setOff);
            case PlanContent plan -> new NoteTables(this, words).draw(plan);
            case ReceiptCorrectedContent _, PaymentFailedContent _, QuestionCopyContent _, AnswerContent _ -> {}
        }
    }

    private void reminder(ReminderContent content) {
        boolean several = content.blocks().size() > 1;
        for (var block : content.blocks()) {
            if (several) {
                heading(words.say("blockTitle", "currency", block.total().currency()));
            }
            block(block);
            pages.y += several ? mm(4) : 0;
        }
    }

    /** Goes to the next page when nothing of its table would follow on this one. */
    private void heading(String text) {
        if (!pages.fits(mm(22))) {
            pages.newPage();
        }
        pages.paragraph("P", styles.strong(), LEFT, INNER, text);
        pages.y += mm(1);
    }

    private void block(ReminderContent.Block block) {
        var rows = new ArrayList<Row>();
        var sum = Money.zero(block.total().currency());
        for (var item : block.invoices()) {
            sum = sum.plus(item.open());
            rows.add(row(item, sum));
        }
        for (var credit : block.credits()) {
            sum = sum.minus(credit.amount());
            rows.add(row(credit, sum));
        }
        var table = table(open(rows));
        table.draw(rows, TOTAL);
        total(table, block.total());
        if (!block.also().isEmpty()) {
            pages.y += mm(4);
            pages.paragraph("P", styles.note(), LEFT, INNER, words.say("alsoTitle"));
            pages.y += mm(1);
            var also = block.also().stream().map(item -> row(item, null)).toList();
            table(open(also)).draw(also, 0);
        }
    }

    private Row row(ReminderContent.Credit credit, Money sum) {
        var number = credit.number();
        return new Row(
                List.of(
                        number == null ? "" : number,
                        words.say(number == null ? "overpaidName" : "creditName"),
                        "",
                        "",
                        words.amount(credit.amount().negated())),
                words.amount(sum));
    }

    private Row row(ReminderContent.Item item, @org.jspecify.annotations.Nullable Money sum) {
        var what = item.description();
        return new Row(
                List.of(
                        item.number(),
                        what == null ? "" : what,
                        words.shortDate(item.issuedOn()),
                        words.shortDate(item.dueOn()),
                        words.amount(item.open())),
                sum == null ? null : words.amount(sum));
    }

    private void statement(StatementContent statement) {
        var rows = new ArrayList<Row>();
        var sum = Money.zero(statement.balance().currency());
        for (var entry : statement.lines()) {
            sum = sum.plus(entry.open());
            var what = entry.description();
            var name = entry.dueOn() == null ? words.say("creditName") : "";
            rows.add(new Row(
                    List.of(
                            entry.number(),
                            what == null ? name : what,
                            words.shortDate(entry.issuedOn()),
                            words.shortDate(entry.dueOn()),
                            words.amount(entry.open())),
                    words.amount(sum)));
        }
        var onAccount = statement.onAccount();
        if (onAccount != null) {
            rows.add(new Row(
                    List.of("", words.say("overpaidName"), "", "", words.amount(onAccount.negated())),
                    words.amount(sum.minus(onAccount))));
        }
        var table = table(open(rows));
        table.draw(rows, TOTAL);
        total(table, statement.balance());
    }

    private void total(Table table, Money total) {
        total(table, words.say("totalLabel") + " (" + words.say("totalNote") + ")", total);
    }

    void total(Table table, String label, Money total) {
        pages.y += mm(0.6);
        table.line(styles.strong(), label, words.amount(total));
        table.rule(styles.accent());
    }

    Table table(List<Column> columns) {
        return new Table(columns, new Table.Carry(words.say("carried"), words.say("brought")), styles, pages);
    }

    /** An amount never breaks: a long one takes its room from the description. */
    private List<Column> open(List<Row> rows) {
        double amount = rows.stream()
                .mapToDouble(row -> styles.cell().width(row.cells().getLast()))
                .max()
                .orElse(0);
        double more = Math.max(0, amount - mm(28));
        return List.of(
                new Column(words.say("columnInvoice"), LEFT, mm(31), false),
                new Column(words.say("columnWhat"), LEFT + mm(33), mm(54) - more, false),
                new Column(words.say("columnIssued"), LEFT + mm(89) - more, mm(23), false),
                new Column(words.say("columnDue"), LEFT + mm(113) - more, mm(23), false),
                new Column(words.say("columnOpen"), RIGHT, mm(28) + more, true));
    }
}
