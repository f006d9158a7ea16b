package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;

/** A settled invoice is owed again (a payment was reversed); its occurrence has grown by one. */
public record InvoiceReopened(FirmId firm, InvoiceId invoice) {}
