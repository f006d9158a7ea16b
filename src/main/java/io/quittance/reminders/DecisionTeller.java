package io.quittance.reminders;

import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Firm;
import java.time.temporal.ChronoUnit;

/** Tells a decision in the firm's language, with its facts. */
final class DecisionTeller {

    private final DecisionText text;
    private final ScenarioBook book;

    DecisionTeller(Firm firm, ScenarioBook book) {
        this.text = new DecisionText(firm.language());
        this.book = book;
    }

    DecidedInvoice tell(DecisionRow row, String number, DecidedInvoice.Source source) {
        var decision = row.decision(book.version(row.scenario(), row.version()));
        return new DecidedInvoice(
                new InvoiceId(row.invoice()),
                number,
                row.decidedOn(),
                decision,
                row.occurrence(),
                text.say(decision, row.dueOn(), row.decidedOn()),
                row.scenario(),
                row.version(),
                new DecidedInvoice.Facts(
                        row.dueOn(), ChronoUnit.DAYS.between(row.dueOn(), row.decidedOn()), row.open()),
                source);
    }
}
