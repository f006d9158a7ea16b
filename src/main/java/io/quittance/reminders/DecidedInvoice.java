package io.quittance.reminders;

import io.quittance.dunning.Explanation;
import io.quittance.dunning.ReminderDecision;
import io.quittance.dunning.Scenario;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A decision as it is told: what, why in plain words, and the facts it was taken from.
 *
 * @param number the firm's number of the invoice
 * @param on the day it was, or would be, decided for
 * @param occurrence 1, and one more each time the invoice re-opened
 * @param language the firm's
 * @param scenario key of the scenario
 * @param version its version
 */
public record DecidedInvoice(
        InvoiceId invoice,
        String number,
        LocalDate on,
        ReminderDecision decision,
        int occurrence,
        Language language,
        String scenario,
        int version,
        Facts facts,
        Source source) {

    /** One or two sentences in the firm's language. */
    public String text() {
        return text(language);
    }

    /** One or two sentences in the reader's language. */
    public String text(Language reader) {
        return Explanation.in(reader).decision(decision, facts.dueOn(), on);
    }

    static DecidedInvoice of(DecisionRow row, String number, Language firm, Scenario scenario, Source source) {
        return new DecidedInvoice(
                new InvoiceId(row.invoice()),
                number,
                row.decidedOn(),
                row.decision(scenario),
                row.occurrence(),
                firm,
                row.scenario(),
                row.version(),
                new Facts(row.dueOn(), ChronoUnit.DAYS.between(row.dueOn(), row.decidedOn()), row.open()),
                source);
    }

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
