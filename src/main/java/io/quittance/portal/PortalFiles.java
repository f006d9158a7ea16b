package io.quittance.portal;

import io.quittance.documents.Documents;
import io.quittance.documents.StoredDocument;
import io.quittance.imports.InvoiceDocuments;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.imports.PagePictures;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.receivables.Invoice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Receipts and the files of invoices that a visitor may see, each read when it is loaded. */
@Service
public class PortalFiles {

    private final Documents documents;
    private final PagePictures pictures;
    private final InvoiceDocuments invoiceDocuments;

    PortalFiles(Documents documents, PagePictures pictures, InvoiceDocuments invoiceDocuments) {
        this.documents = documents;
        this.pictures = pictures;
        this.invoiceDocuments = invoiceDocuments;
    }

    /** A receipt or another file of the debtor, read when it is loaded. */
    Optional<StoredDocument> file(PortalAccess access, FirmId firm, DocumentId file) {
        return access.scope().call(() -> documents.find(firm, file));
    }

    /** Pages of a file that the visitor may see as pictures. */
    List<Integer> pages(PortalAccess access, DocumentId file) {
        return access.scope().call(() -> pictures.pages(access.firm(), file));
    }

    /** One of them as PNG, read when it is loaded. */
    Optional<byte[]> page(PortalAccess access, DocumentId file, int page) {
        return access.scope().call(() -> pictures.png(access.firm(), file, page));
    }

    /** Files that came with an invoice the visitor may see, the original first. */
    public List<InvoiceDocument> files(PortalAccess access, Invoice invoice) {
        return access.covers(invoice.id())
                ? access.scope().call(() -> invoiceDocuments.of(access.firm(), List.of(invoice.id())))
                : List.of();
    }
}
