package io.quittance.questions;

import io.quittance.kernel.DocumentId;
import io.quittance.kernel.InvoiceId;
import java.util.List;

/**
 * What a debtor writes.
 *
 * @param invoices what it is about; empty = everything
 * @param documents files of the debtor that come with it, stored before
 */
public record NewQuestion(List<InvoiceId> invoices, Topic topic, String text, List<DocumentId> documents) {

    /** Copies the lists. */
    public NewQuestion {
        invoices = List.copyOf(invoices);
        documents = List.copyOf(documents);
    }
}
