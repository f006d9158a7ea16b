package io.quittance.receivables;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.EntryDraft.InvoiceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An invoice as stored, with what only this module needs.
 *
 * @param opening what was owed when it came in
 * @param version how often its content was put with a change, from 1
 * @param inUse something refers to it: its content is fixed
 */
record InvoiceRow(Invoice invoice, Money opening, int version, boolean inUse) {

    InvoiceRef ref() {
        return new InvoiceRef(invoice.id(), invoice.number());
    }

    /** In the ledger a credit note stands with the opposite sign. */
    Money signed(Money amount) {
        return invoice.type() == InvoiceType.INVOICE ? amount : amount.negated();
    }

    /** The same content as this draft; a draft without due date says nothing about it. */
    boolean says(InvoiceDraft draft, DebtorId debtor) {
        return invoice.debtor().equals(debtor)
                && invoice.type() == draft.type()
                && invoice.issuedOn().equals(draft.issuedOn())
                && (draft.dueOn() == null || draft.dueOn().equals(invoice.dueOn()))
                && invoice.total().equals(draft.total())
                && opening.equals(draft.opening())
                && Objects.equals(invoice.description(), draft.description())
                && Objects.equals(invoice.orderReference(), draft.orderReference())
                && Objects.equals(invoice.corrects(), draft.corrects())
                && Objects.equals(invoice.governingLaw(), draft.governingLaw())
                && invoice.lines().equals(draft.lines());
    }

    static InvoiceRow read(ResultSet rs, int number) throws SQLException {
        var currency = rs.getString("currency");
        var law = rs.getString("governing_law");
        var invoice = new Invoice(
                new InvoiceId(rs.getLong("invoice_id")),
                new FirmId(rs.getLong("firm_id")),
                new DebtorId(rs.getLong("debtor_id")),
                rs.getString("number"),
                InvoiceType.valueOf(rs.getString("type")),
                rs.getObject("issued_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                Money.ofMinor(rs.getLong("total_minor"), currency),
                Money.ofMinor(rs.getLong("open_minor"), currency),
                InvoiceState.valueOf(rs.getString("state")),
                rs.getInt("occurrence"),
                rs.getString("description"),
                rs.getString("order_reference"),
                rs.getString("corrects"),
                law == null ? null : new CountryCode(law),
                InvoiceLines.read(rs.getString("lines")));
        return new InvoiceRow(
                invoice,
                Money.ofMinor(rs.getLong("opening_minor"), currency),
                rs.getInt("version"),
                rs.getBoolean("in_use"));
    }
}
