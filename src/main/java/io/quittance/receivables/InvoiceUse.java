package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;

/** Asked before the content of an invoice is changed: modules above know what of theirs refers to it. */
public interface InvoiceUse {

    /** True when something refers to the invoice; then only a credit note changes what it says. */
    boolean refersTo(FirmId firm, InvoiceId invoice);
}
