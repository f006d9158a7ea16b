package io.quittance.invoicing;

import io.quittance.kernel.Money;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.ledger.EntryDraft.InvoiceRef;
import io.quittance.receivables.InvoiceContent;
import io.quittance.receivables.InvoiceType;

/**
 * What an invoice or credit note claims, as the ledger has to say it.
 *
 * @param total as issued, positive in both types
 * @param opening what was still owed of it when it came in
 * @param givenUp what the firm gives up of it
 */
record Claimed(DebtorRef owner, InvoiceRef invoice, InvoiceType type, Money total, Money opening, Money givenUp) {

    /** A claim of which nothing is given up. */
    static Claimed of(DebtorRef owner, InvoiceRef invoice, InvoiceContent content) {
        return new Claimed(
                owner,
                invoice,
                content.type(),
                content.total(),
                content.opening(),
                Money.zero(content.total().currency()));
    }

    /** The same claim with an amount given up. */
    Claimed givingUp(Money amount) {
        return new Claimed(owner, invoice, type, total, opening, amount);
    }

    private Money signed(Money amount) {
        return type.signed(amount);
    }

    /** The debtor's side of the ledger for one part of it. */
    Money on(ClaimPart part) {
        return switch (part) {
            case CLAIM -> signed(total);
            case SETTLED_BEFORE -> signed(opening.minus(total));
            case WRITE_OFF -> signed(givenUp).negated();
        };
    }
}
