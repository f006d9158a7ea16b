package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * That money arrived, and what it was used for. The numbered receipt is attached.
 *
 * @param receiptNumber number of the receipt
 * @param paidOn the value date
 * @param amount what arrived
 * @param invoices what it was put on
 * @param allSettled nothing of the debtor is open any more
 */
public record ReceiptContent(
        String receiptNumber, LocalDate paidOn, Money amount, List<Part> invoices, boolean allSettled)
        implements MessageContent {

    /** Copies the list. */
    public ReceiptContent {
        invoices = List.copyOf(invoices);
    }

    /** One invoice. @param amount put on it @param left still open on it */
    public record Part(String number, Money amount, Money left) {}
}
