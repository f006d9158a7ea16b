package io.quittance.receivables;

import io.quittance.kernel.InvoiceId;

/** An invoice that cannot be taken back, and why. */
public record BlockedInvoice(InvoiceId invoice, String number, BlockingReason reason) {}
