package io.quittance.dispatch;

import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.parties.Debtor;
import java.util.List;

/** A letter on its way out: checked, made, its bytes kept, marked as leaving. @param sha256 of its bytes, lower-case hexadecimal */
public record OutgoingLetter(
        MessageId id, Debtor debtor, List<InvoiceId> invoices, String envelope, int pages, String sha256) {

    /** Copies the list. */
    public OutgoingLetter {
        invoices = List.copyOf(invoices);
    }
}
