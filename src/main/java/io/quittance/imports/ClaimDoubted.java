package io.quittance.imports;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;

/** An e-invoice came whose seller is another company, or that the buyer wrote: it rests until a person has confirmed it. */
public record ClaimDoubted(FirmId firm, DebtorId debtor, InvoiceId invoice) {}
