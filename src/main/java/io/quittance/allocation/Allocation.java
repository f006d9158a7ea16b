package io.quittance.allocation;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.ledger.EntryDraft;

/** What of a payment went to one invoice: to costs first, then interest, then principal (FR C. civ. 1343-1, DE BGB §367, NL BW 6:44). */
public record Allocation(InvoiceId invoice, Money costs, Money interest, Money principal) {

    /** All of it. */
    public Money total() {
        return costs.plus(interest).plus(principal);
    }

    /** The same with what an entry took off the invoice. */
    Allocation with(EntryDraft entry) {
        var taken = entry.amount().negated();
        return switch (entry.component()) {
            case PRINCIPAL -> new Allocation(invoice, costs, interest, principal.plus(taken));
            case INTEREST -> new Allocation(invoice, costs, interest.plus(taken), principal);
            case COSTS, FIXED_SUM -> new Allocation(invoice, costs.plus(taken), interest, principal);
        };
    }
}
