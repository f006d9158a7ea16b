package io.quittance.ledger;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtor;
import org.jspecify.annotations.Nullable;

/**
 * One line of a posting: a debit (positive) or credit (negative) on an account.
 *
 * @param component which part of a debt it moves; money that is no debt has none but the first
 */
public record EntryDraft(
        Account account,
        @Nullable DebtorRef debtor,
        @Nullable InvoiceRef invoice,
        DebtComponent component,
        Money amount) {

    /** A debtor by identifier and by the firm's reference, which the posting's MAC covers. */
    public record DebtorRef(DebtorId id, String reference) {

        /** The reference of a debtor. */
        public static DebtorRef of(Debtor debtor) {
            return new DebtorRef(debtor.id(), debtor.reference());
        }
    }

    /** An invoice by identifier and by the firm's number, which the posting's MAC covers. */
    public record InvoiceRef(InvoiceId id, String number) {}

    /** A line of an account that is nobody's. */
    public static EntryDraft on(Account account, Money amount) {
        return new EntryDraft(account, null, null, DebtComponent.PRINCIPAL, amount);
    }

    /** A line of an account that is kept for each debtor. */
    public static EntryDraft on(Account account, DebtorRef debtor, Money amount) {
        return new EntryDraft(account, debtor, null, DebtComponent.PRINCIPAL, amount);
    }

    /** Principal of an invoice. */
    public static EntryDraft receivable(DebtorRef debtor, InvoiceRef invoice, Money amount) {
        return new EntryDraft(Account.RECEIVABLE, debtor, invoice, DebtComponent.PRINCIPAL, amount);
    }

    /** The same with the opposite sign. */
    public EntryDraft negated() {
        return new EntryDraft(account, debtor, invoice, component, amount.negated());
    }
}
