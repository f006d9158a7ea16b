package io.quittance.letters.layout;

import static io.quittance.letters.layout.Geometry.LEFT;
import static io.quittance.letters.layout.Geometry.RIGHT;
import static io.quittance.letters.layout.Geometry.mm;

import io.quittance.kernel.Money;
import io.quittance.letters.layout.Table.Column;
import io.quittance.letters.layout.Table.Row;
import io.quittance.templates.PlanContent;
import io.quittance.templates.ReceiptContent;
import io.quittance.templates.SetOffContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of what is told outside a reminder: what a payment was used for, what was deducted from what. */
final class NoteTables {

    private final Tables tables;
    private final Words words;

    NoteTables(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    void draw(ReceiptContent receipt) {
        var rows = receipt.invoices().stream()
                .map(part -> new Row(
                        List.of(
                                part.number(),
                                part.left().isZero()
                                        ? words.say("settledNote")
                                        : words.say("leftNote", "left", part.left()),
                                words.amount(part.amount())),
                        null))
                .toList();
        var table = tables.table(List.of(
                new Column(words.say("columnInvoice"), LEFT, mm(60), false),
                new Column(words.say("columnWhat"), LEFT + mm(63), mm(70), false),
                new Column(words.say("columnOpen"), RIGHT, mm(28), true)));
        table.draw(rows, Tables.TOTAL);
        tables.total(table, words.say("paidLabel"), receipt.amount());
    }

    void draw(SetOffContent setOff) {
        var rows = setOff.uses().stream().map(this::row).toList();
        var table = tables.table(List.of(
                new Column(words.say("columnWhat"), LEFT, mm(78), false),
                new Column("", LEFT + mm(81), mm(56), false),
                new Column(words.say("columnAmount"), RIGHT, mm(28), true)));
        table.draw(rows, Tables.TOTAL);
        tables.total(
                table,
                words.say("sumLabel"),
                setOff.uses().stream()
                        .map(SetOffContent.Use::amount)
                        .reduce(Money::plus)
                        .orElseThrow());
    }

    /** The instalments to come; the sum that is asked for, or shown first, below them. */
    void draw(PlanContent plan) {
        var rows = new ArrayList<Row>();
        plan.lines().forEach(line -> rows.add(row(words.say("line", "on", line.on()), line.amount())));
        var claims = plan.claims();
        if (claims != null) {
            add(rows, "owedLabel", claims.owed());
            add(rows, "givenUpLabel", claims.givenUp());
        }
        var sum = plan.sum();
        if (rows.isEmpty() && sum == null) {
            return;
        }
        var table = tables.table(List.of(
                new Column(rows.isEmpty() ? "" : words.say("linesTitle"), LEFT, mm(90), false),
                new Column("", LEFT + mm(93), mm(40), false),
                new Column(words.say("columnAmount"), RIGHT, mm(28), true)));
        table.draw(rows, Tables.TOTAL);
        if (sum != null) {
            tables.total(table, (words.say("totalLabel") + " " + words.say("totalNote")).strip(), sum);
        }
    }

    private void add(List<Row> rows, String label, @Nullable Money amount) {
        if (amount != null) {
            rows.add(row(words.say(label), amount));
        }
    }

    private Row row(String what, Money amount) {
        return new Row(List.of(what, "", words.amount(amount)), null);
    }

    private Row row(SetOffContent.Use use) {
        return new Row(
                List.of(
                        words.say("use", "credit", use.credit(), "number", use.invoice()),
                        words.say("useNote", "settled", use.left().isZero(), "left", use.left()),
                        words.amount(use.amount())),
                null);
    }
}
