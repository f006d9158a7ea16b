package io.quittance.receivables;

import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice as the firm wrote it; shown, never calculated with.
 *
 * @param quantity decimal text, {@code 2.5}
 * @param unitPrice decimal text in the invoice's currency
 * @param amount decimal text in the invoice's currency
 */
public record InvoiceLine(
        String description,
        @Nullable String quantity,
        @Nullable String unitPrice,
        @Nullable String amount) {}
