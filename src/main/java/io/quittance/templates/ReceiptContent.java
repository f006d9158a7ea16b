package io.quittance.templates;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That money arrived, and what it was used for. The numbered receipt is attached.
 *
 * @param receiptNumber number of the receipt
 * @param paidOn the value date
 * @param amount what arrived
 * @param invoices what it was put on
 * @param allSettled nothing of the debtor is open any more
 * @param over what came beyond what was owed; null when nothing did
 */
public record ReceiptContent(
        String receiptNumber,
        LocalDate paidOn,
        Money amount,
        List<Part> invoices,
        boolean allSettled,
        @Nullable Over over)
        implements PrintableContent {

    /** Copies the list. */
    public ReceiptContent {
        invoices = List.copyOf(invoices);
    }

    /** An over-payment. @param atOnce it is deducted from what comes next; else it waits for the debtor's word */
    public record Over(Money amount, boolean atOnce) {}

    /** One invoice. @param amount put on it @param left still open on it */
    public record Part(String number, Money amount, Money left) {}
}
