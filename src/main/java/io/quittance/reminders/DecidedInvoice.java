package io.quittance.reminders;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;

/**
 * A decision as it is told: what, why in plain words, and the facts it was taken from.
 *
 * @param number the firm's number of the invoice
 * @param on the day it was, or would be, decided for
 * @param occurrence 1, and one more each time the invoice re-opened
 * @param text one or two sentences in the firm's language
 * @param scenario key of the scenario
 * @param version its version
 */
public record DecidedInvoice(
        InvoiceId invoice,
        String number,
        LocalDate on,
        ReminderDecision decision,
        int occurrence,
        String text,
        String scenario,
        int version,
        Facts facts,
        Source source) {

    /**
     * The figures behind it.
     *
     * @param daysOverdue days since the due date, negative before it
     * @param claimable what could be asked for
     */
    public record Facts(LocalDate dueOn, long daysOverdue, Money claimable) {}

    /** Where a decision comes from. */
    public enum Source {
        /** Kept when it was taken. */
        STORED,
        /** Taken again from what is known. */
        COMPUTED
    }
}
