package io.quittance.allocation;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Credit that the firm's policy put on an invoice.
 *
 * @param source key of its posting, unique in the firm
 * @param note the credit note it came from; null for money paid beyond what was owed
 */
public record SetOffUse(String source, @Nullable InvoiceId note, InvoiceId invoice, Money amount) {}
