package io.quittance.desk.money;

import io.quittance.desk.page.CaseFile;
import io.quittance.documents.Documents;
import io.quittance.documents.StoredDocument;
import io.quittance.imports.InvoiceDocuments;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.imports.PagePictures;
import io.quittance.kernel.DocumentId;
import io.quittance.parties.Firm;
import io.quittance.receivables.Invoice;
import io.quittance.staff.StaffSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The files that came with the invoices of a case, read in the person's own scope each time. */
@Component
class Originals {

    private final StaffSession session;
    private final InvoiceDocuments files;
    private final PagePictures pictures;
    private final Documents documents;

    Originals(StaffSession session, InvoiceDocuments files, PagePictures pictures, Documents documents) {
        this.session = session;
        this.files = files;
        this.pictures = pictures;
        this.documents = documents;
    }

    List<InvoiceDocument> of(CaseFile file) {
        var invoices = file.invoices().stream().map(Invoice::id).toList();
        return session.in(file.firm()).call(() -> files.of(file.firm().id(), invoices));
    }

    List<Integer> pages(Firm firm, DocumentId document) {
        return session.in(firm).call(() -> pictures.pages(firm.id(), document));
    }

    Optional<byte[]> png(Firm firm, DocumentId document, int page) {
        return session.in(firm).call(() -> pictures.png(firm.id(), document, page));
    }

    Optional<StoredDocument> bytes(Firm firm, DocumentId document) {
        return session.in(firm).call(() -> documents.find(firm.id(), document));
    }
}
