package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;

/** Nothing is owed on this invoice any more. */
public record InvoiceSettled(FirmId firm, InvoiceId invoice, DebtorId debtor) {}
