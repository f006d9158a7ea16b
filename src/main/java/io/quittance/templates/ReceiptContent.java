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
 * @param plan the payment plan that it counts on; null = none
 */
public record ReceiptContent(
        String receiptNumber,
        LocalDate paidOn,
        Money amount,
        List<Part> invoices,
        boolean allSettled,
        @Nullable Over over,
        @Nullable OnPlan plan)
        implements PrintableContent {

    /** Copies the list. */
    public ReceiptContent {
        invoices = List.copyOf(invoices);
    }

    /**
     * How far a plan is by now.
     *
     * @param kept instalments that are paid
     * @param next the first that is not, and what is missing of it; null when the plan is completed
     */
    public record OnPlan(int kept, int count, @Nullable Next next) {}

    /** What comes next of a plan. */
    public record Next(LocalDate on, Money amount) {}

    /** An over-payment. @param atOnce it is deducted from what comes next; else it waits for the debtor's word */
    public record Over(Money amount, boolean atOnce) {}

    /** One invoice. @param amount put on it @param left still open on it */
    public record Part(String number, Money amount, Money left) {}
}
