package io.quittance.imports;

import io.quittance.einvoices.Claim;
import io.quittance.kernel.CountryCode;
import io.quittance.parties.Debtor;
import io.quittance.receivables.Invoice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known already when an e-invoice comes in.
 *
 * @param invoice the invoice of this number
 * @param owner its debtor
 * @param debtor the debtor of the reference
 * @param referenceIsGiven the reference stands in the file (BT-46); else it was made up from other data
 * @param knowsCorrected the invoice that a credit note names is known
 * @param firmCountry where buyers are when nobody says
 */
record EInvoiceContext(
        @Nullable Invoice invoice,
        @Nullable Debtor owner,
        @Nullable Debtor debtor,
        boolean referenceIsGiven,
        boolean knowsCorrected,
        CountryCode firmCountry) {

    /** A made-up reference never moves a known invoice of the same amount and date to another debtor. */
    String debtorReference(Claim claim) {
        return owner != null
                        && invoice != null
                        && !referenceIsGiven
                        && invoice.total().equals(claim.total())
                ? owner.reference()
                : claim.debtorReference();
    }

    /** The due date that stands already for an invoice of this date. */
    @Nullable
    LocalDate dueOn(LocalDate issuedOn) {
        return invoice != null && invoice.issuedOn().equals(issuedOn) ? invoice.dueOn() : null;
    }

    CountryCode usualCountry() {
        return debtor != null ? debtor.country() : owner != null ? owner.country() : firmCountry;
    }
}
