package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Asked before what invoices say is changed or taken back: modules above say what of theirs depends on them. */
public interface InvoiceUse {

    /** What depends on which of these invoices of these debtors. */
    Map<InvoiceId, BlockingReason> of(FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices);

    /** Those of these debtors about whom something is kept. */
    Set<DebtorId> keeping(FirmId firm, Collection<DebtorId> debtors);
}
