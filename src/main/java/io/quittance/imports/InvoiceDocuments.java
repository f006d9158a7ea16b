package io.quittance.imports;

import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that belong to invoices: the original PDF, what was attached to an e-invoice. Their bytes are in {@code documents}. */
@Component
public class InvoiceDocuments {

    private final InvoiceDocumentStore store;

    InvoiceDocuments(InvoiceDocumentStore store) {
        this.store = store;
    }

    /**
     * A file of an invoice.
     *
     * @param kind {@code ORIGINAL_PDF} or {@code ATTACHMENT}
     * @param fileName as it came in
     */
    public record InvoiceDocument(InvoiceId invoice, DocumentId document, String kind, String fileName) {}

    /** Those of these invoices that the scope may see, the original first. */
    @Transactional(readOnly = true)
    public List<InvoiceDocument> of(FirmId firm, Collection<InvoiceId> invoices) {
        return invoices.isEmpty() ? List.of() : store.of(firm, invoices);
    }
}
