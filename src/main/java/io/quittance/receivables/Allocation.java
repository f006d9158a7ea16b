package io.quittance.receivables;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;

/** What of a payment went to one invoice: costs first, then interest, then principal (domain.md §2). */
public record Allocation(InvoiceId invoice, Money costs, Money interest, Money principal) {}
