package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;

/**
 * A settled invoice is owed again: its payment went back, and its occurrence has grown by one; or the payment had been
 * recorded by mistake, and it goes on as before.
 */
public record InvoiceReopened(FirmId firm, InvoiceId invoice, DebtorId debtor) {}
