package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.ledger.EntryDraft.InvoiceRef;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An invoice as stored, with what only those need who write invoices and put money on them.
 *
 * @param version how often its content was put with a change, from 1
 * @param inUse something refers to it: its content is fixed
 */
public record InvoiceRow(Invoice invoice, int version, boolean inUse) {

    /** What it says. */
    public InvoiceContent content() {
        return invoice.content();
    }

    /** How the ledger names it. */
    public InvoiceRef ref() {
        return new InvoiceRef(invoice.id(), invoice.number());
    }

    /** What was owed when it came in. */
    public Money opening() {
        return content().opening();
    }

    /** An amount of it as the ledger carries it. */
    public Money signed(Money amount) {
        return invoice.type().signed(amount);
    }

    /** It was taken back with the list it came with: its number is free for another content. */
    public boolean isTakenBack() {
        return invoice.state() == InvoiceState.CANCELLED;
    }

    static InvoiceRow read(ResultSet rs, int number) throws SQLException {
        var content = InvoiceColumns.read(rs);
        var invoice = new Invoice(
                new InvoiceId(rs.getLong("invoice_id")),
                new FirmId(rs.getLong("firm_id")),
                rs.getString("number"),
                content,
                Money.ofMinor(rs.getLong("open_minor"), content.total().currencyCode()),
                InvoiceState.valueOf(rs.getString("state")),
                rs.getInt("occurrence"));
        return new InvoiceRow(invoice, rs.getInt("version"), rs.getBoolean("in_use"));
    }
}
