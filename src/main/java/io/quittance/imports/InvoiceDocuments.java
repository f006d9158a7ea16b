package io.quittance.imports;

import io.quittance.documents.Documents;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Invoice;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that belong to invoices: the original PDF, what was attached to an e-invoice. Their bytes are in {@code documents}. */
@Component
public class InvoiceDocuments {

    private final InvoiceDocumentStore store;
    private final Documents documents;

    InvoiceDocuments(InvoiceDocumentStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
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

    /** Keeps a file, once. */
    void keep(FirmId firm, ImportId id, Invoice invoice, InvoiceFile file) {
        if (!store.has(firm, invoice, file)) {
            var document = documents.store(
                    firm, invoice.debtor(), file.kind(), file.fileName(), file.contentType(), file.bytes());
            store.insert(firm, invoice, document, id, file);
        }
    }

    /** The files of an invoice that says something else now. */
    void forgetAll(FirmId firm, Invoice invoice) {
        store.forget(firm, invoice);
    }
}
