package io.quittance.invoicing;

import io.quittance.kernel.InvoiceId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.EntryDraft.InvoiceRef;
import io.quittance.receivables.InvoiceContent;
import io.quittance.receivables.InvoiceRow;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about an invoice, beside what is stored under its number.
 *
 * @param known null = nothing
 * @param content what it comes to
 */
record Proposal(
        InvoiceInput input,
        DebtorRef owner,
        int paymentDays,
        @Nullable InvoiceRow known,
        InvoiceContent content) {

    static Proposal of(InvoiceInput input, DebtorRef owner, int paymentDays, @Nullable InvoiceRow known) {
        var before = known == null || known.isTakenBack() ? null : known.content();
        return new Proposal(input, owner, paymentDays, known, input.content(before, owner.id(), paymentDays));
    }

    /** The same said over what is stored now. */
    Proposal over(InvoiceRow now) {
        return of(input, owner, paymentDays, now);
    }

    /** It is stored, and was not taken back. */
    boolean isKnown() {
        return known != null && !known.isTakenBack();
    }

    /** It says what is stored. */
    boolean saysTheSame() {
        return known != null && !known.isTakenBack() && known.content().equals(content);
    }

    /** What is claimed when it is stored under this identifier. */
    Claimed claimed(InvoiceId id) {
        return Claimed.of(owner, new InvoiceRef(id, input.number()), content);
    }
}
