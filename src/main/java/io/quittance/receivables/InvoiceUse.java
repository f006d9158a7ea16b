package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.util.Collection;
import java.util.Set;

/** Asked before the content of an invoice is changed: modules above know what of theirs refers to it. */
public interface InvoiceUse {

    /** Those of these invoices to which something refers; then only a credit note changes what they say. */
    Set<InvoiceId> referred(FirmId firm, Collection<InvoiceId> invoices);
}
