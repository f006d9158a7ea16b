package io.quittance.invoicing;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * What a firm gave up of an invoice.
 *
 * @param reason in the words of who gave it up
 */
public record WrittenOff(InvoiceId invoice, LocalDate on, Money amount, String reason) {}
