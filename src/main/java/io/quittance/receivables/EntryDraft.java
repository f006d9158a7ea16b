package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One line of a posting: a debit (positive) or credit (negative) on an account. */
record EntryDraft(
        Account account,
        @Nullable DebtorRef debtor,
        @Nullable InvoiceRef invoice,
        Money amount) {

    /** A debtor by identifier and by the firm's reference, which the posting's MAC covers. */
    record DebtorRef(DebtorId id, String reference) {}

    /** An invoice by identifier and by the firm's number, which the posting's MAC covers. */
    record InvoiceRef(InvoiceId id, String number) {}

    static EntryDraft on(Account account, Money amount) {
        return new EntryDraft(account, null, null, amount);
    }

    static EntryDraft on(Account account, DebtorRef debtor, Money amount) {
        return new EntryDraft(account, debtor, null, amount);
    }

    static EntryDraft receivable(DebtorRef debtor, InvoiceRef invoice, Money amount) {
        return new EntryDraft(Account.RECEIVABLE, debtor, invoice, amount);
    }

    EntryDraft negated() {
        return new EntryDraft(account, debtor, invoice, amount.negated());
    }
}
