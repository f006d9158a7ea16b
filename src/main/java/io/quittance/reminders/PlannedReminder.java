package io.quittance.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One message to plan: one firm, debtor, currency, channel, language, day and step.
 *
 * @param claims the invoices whose step it is
 * @param alsoOpen other overdue invoices it lists; not counted as their step
 * @param credits credit notes shown and deducted
 * @param total what it asks for
 */
record PlannedReminder(
        DebtorId debtor,
        LocalDate on,
        Step step,
        List<Claim> claims,
        List<Claim> alsoOpen,
        List<Credit> credits,
        Money total) {

    /** How the key of a reminder begins. */
    static final String KEY = "reminder:";

    /** The message's key: at most one reminder per debtor and day. */
    String key() {
        return KEY + debtor.value() + ":" + on;
    }

    /** What is on record for one of its claims once it left; mails leave and letters are printed on the same day. */
    TakenStep taken(Claim claim) {
        return TakenStep.planned(step, claim.occurrence(), on).sent();
    }
}
