package io.quittance.payments;

import io.quittance.allocation.Designated;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.ledger.ClosedPeriods;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose payment an entry is, and for which invoices: found by the firm's own numbers and references. */
@Component
class EntryMeanings {

    private final Invoices invoices;
    private final Debtors debtors;
    private final ClosedPeriods periods;

    EntryMeanings(Invoices invoices, Debtors debtors, ClosedPeriods periods) {
        this.invoices = invoices;
        this.debtors = debtors;
        this.periods = periods;
    }

    /**
     * What an entry means.
     *
     * @param invoice the one it names
     * @param parts what it is for; empty = by law
     */
    record Meaning(DebtorId debtor, @Nullable Invoice invoice, List<Designated> parts) {}

    /** Finds it. @throws RefusedException when the invoice or debtor is not known */
    Meaning of(FirmId firm, PaymentEntry entry) {
        if (entry.invoice() == null) {
            return new Meaning(debtor(firm, String.valueOf(entry.debtor())), null, entry.parts());
        }
        var invoice = invoice(firm, entry.invoice());
        return new Meaning(invoice.debtor(), invoice, List.of(Designated.whole(invoice.id())));
    }

    /** Refuses it when it does not fit an invoice that it names, or its day is closed. */
    void refuseUnfitting(FirmId firm, PaymentEntry entry, Meaning meant) {
        periods.refuseClosed(firm, entry.valueOn());
        Optional.ofNullable(meant.invoice()).ifPresent(named -> refuseAnotherThan(named, entry));
        invoices.getAll(firm, entry.parts().stream().map(Designated::invoice).toList())
                .values()
                .forEach(named -> refuseAnotherThan(named, entry));
    }

    /** A payment is allocated to the invoice it names, or it is not taken: money without allocation would be chased again. */
    private static void refuseAnotherThan(Invoice invoice, PaymentEntry entry) {
        var currency = invoice.total().currency();
        if (!entry.amount().currency().equals(currency)) {
            throw new RefusedException(
                    "amount.currency",
                    "differs",
                    "The invoice is in " + currency,
                    "send the amount in " + currency + ", or name the debtor instead of the invoice");
        }
        if (entry.valueOn().isBefore(invoice.issuedOn())) {
            throw new RefusedException(
                    "valueOn",
                    "before-invoice",
                    "The invoice was issued later, on " + invoice.issuedOn(),
                    "send the day the money was there; for a payment in advance name the debtor instead of the invoice");
        }
    }

    private Invoice invoice(FirmId firm, String number) {
        return invoices.byNumber(firm, number)
                .orElseThrow(() -> new RefusedException(
                        "invoice", "unknown", "There is no such invoice", "put the invoice first or name the debtor"));
    }

    private DebtorId debtor(FirmId firm, String reference) {
        return debtors.byReference(firm, reference)
                .orElseThrow(() ->
                        new RefusedException("debtor", "unknown", "There is no such debtor", "put the debtor first"))
                .id();
    }
}
