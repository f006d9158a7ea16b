package io.quittance.invoicing;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.KnownDebtor;
import io.quittance.parties.PutOutcome;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices and credit notes that come one at a time, as a program puts them. */
@Component
public class InvoicePuts {

    private final InvoiceWriter writer;
    private final Invoices invoices;
    private final Debtors debtors;

    InvoicePuts(InvoiceWriter writer, Invoices invoices, Debtors debtors) {
        this.writer = writer;
        this.invoices = invoices;
        this.debtors = debtors;
    }

    /**
     * Stores an invoice or credit note under its number. A credit note that names an invoice reduces it at once; what is left
     * of it, or an unnamed one, becomes the debtor's credit.
     *
     * @throws InvoiceInUseException for another body while a message, payment, hold or credit refers to the number
     * @throws RefusedException for an unknown debtor or corrected invoice
     */
    @Transactional
    public PutOutcome<Invoice> put(FirmId firm, InvoiceDraft draft) {
        var debtor = debtors.byReference(firm, draft.debtorReference())
                .orElseThrow(() -> new RefusedException(List.of(unknownDebtor())));
        var known = KnownDebtor.of(debtor.id(), debtor.paymentDays());
        var written = writer.write(firm, WriteOrder.alone(), List.of(draft), Map.of(draft.debtorReference(), known))
                .getFirst();
        return switch (written) {
            case Written.Refused no -> throw new RefusedException(List.of(no.refusal()));
            case Written.InUse _ -> throw new InvoiceInUseException(draft.number());
            case Written.Stored stored -> outcome(stored.effect(), invoices.get(firm, stored.invoice()));
        };
    }

    private static PutOutcome<Invoice> outcome(Written.Effect effect, Invoice stored) {
        return switch (effect) {
            case CREATED -> new PutOutcome.Created<>(stored);
            case CHANGED -> new PutOutcome.Changed<>(stored);
            case UNCHANGED -> new PutOutcome.Unchanged<>(stored);
        };
    }

    /** Why an invoice of nobody is not taken. */
    static Refusal unknownDebtor() {
        return new Refusal("debtor", "unknown", "There is no such debtor", "put the debtor first, then its invoices");
    }
}
