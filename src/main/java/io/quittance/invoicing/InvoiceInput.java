package io.quittance.invoicing;

import io.quittance.kernel.DebtorId;
import io.quittance.receivables.InvoiceContent;
import org.jspecify.annotations.Nullable;

/** What somebody says about an invoice, whole or in part. What it leaves out is worked out here, and nowhere else. */
sealed interface InvoiceInput permits InvoiceDraft, ListedInvoice {

    /** Its line in its list, from 1; 0 = it came alone. */
    int line();

    /** The firm's own number. */
    String number();

    /** The firm's reference of the debtor. */
    String debtorReference();

    /**
     * The whole content it comes to.
     *
     * @param known what is stored under its number, unless that was taken back
     * @param paymentDays the debtor's, else the firm's
     */
    InvoiceContent content(@Nullable InvoiceContent known, DebtorId debtor, int paymentDays);
}
