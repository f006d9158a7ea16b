package io.quittance.portal.papers;

import io.quittance.kernel.CsvText;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import io.quittance.portal.Owed;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position;
import io.quittance.statements.Statement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of account for the debtor's own books: what is open today, one row a document; what credit leaves is negative.
 *
 * @param rows open invoices and credit notes, the oldest first
 */
record StatementFile(Visitor visitor, Debtor debtor, LocalDate today, List<Row> rows, Owed owed) {

    /** One document. @param open negative for a credit note */
    record Row(Invoice invoice, Money open) {

        boolean isCredit() {
            return invoice.type() == InvoiceType.CREDIT_NOTE;
        }

        Statement.Row onPaper() {
            return new Statement.Row(
                    invoice.number(), invoice.issuedOn(), isCredit() ? null : invoice.dueOn(), total(), open);
        }

        Money total() {
            return isCredit() ? invoice.total().negated() : invoice.total();
        }
    }

    static StatementFile of(Visitor visitor, Debtor debtor, LocalDate today, List<Invoice> open, Owed owed) {
        var rows = open.stream()
                .map(invoice -> new Row(invoice, signed(invoice, owed.open(invoice))))
                .filter(row -> !row.open().isZero())
                .toList();
        return new StatementFile(visitor, debtor, today, rows, owed);
    }

    private static Money signed(Invoice invoice, Money open) {
        return invoice.type() == InvoiceType.CREDIT_NOTE ? open.negated() : open;
    }

    /** The same, to be put on paper. */
    Statement onPaper() {
        return new Statement(
                visitor.firm(),
                debtor,
                today,
                visitor.texts().language(),
                rows.stream().map(Row::onPaper).toList(),
                owed.covered().stream().map(Position::net).toList());
    }

    /** The rows as CSV in UTF-8 with a mark, which spreadsheets ask for; amounts with a point, dates as ISO 8601. */
    byte[] csv() {
        var text = new StringBuilder("\uFEFF").append(CsvText.line(heads()));
        for (var row : rows) {
            var invoice = row.invoice();
            text.append(CsvText.line(List.of(
                    invoice.number(),
                    kind(row),
                    invoice.issuedOn().toString(),
                    row.isCredit() ? "" : invoice.dueOn().toString(),
                    row.total().amountText(),
                    row.open().amountText(),
                    row.open().currencyCode())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> heads() {
        var heads = new ArrayList<String>();
        for (var key : List.of(
                PapersText.COLUMN_NUMBER,
                PapersText.COLUMN_KIND,
                PapersText.COLUMN_ISSUED,
                PapersText.COLUMN_DUE,
                PapersText.COLUMN_TOTAL,
                PapersText.COLUMN_OPEN,
                PapersText.COLUMN_CURRENCY)) {
            heads.add(visitor.texts().of(key));
        }
        return heads;
    }

    private String kind(Row row) {
        return visitor.texts()
                .of(row.isCredit() ? PapersText.CREDIT_NOTE : PapersText.INVOICE, "")
                .strip();
    }
}
