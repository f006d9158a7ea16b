package io.quittance.imports;

import io.quittance.documents.Documents;
import io.quittance.documents.StoredDocument;
import io.quittance.einvoices.PdfPages;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The first pages of original PDFs as pictures, drawn once. A PDF that cannot be drawn within the limits has none. */
@Component
public class PagePictures {

    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);
    private final PagePictureStore store;
    private final Documents documents;
    private final TransactionTemplate transaction;

    PagePictures(PagePictureStore store, Documents documents, PlatformTransactionManager transactions) {
        this.store = store;
        this.documents = documents;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The pages of a file of which there are pictures, from 1; empty when there are none, or the scope may not see it. */
    @Transactional(readOnly = true)
    public List<Integer> pages(FirmId firm, DocumentId document) {
        return store.pages(firm, document);
    }

    /** One page as PNG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> png(FirmId firm, DocumentId document, int page) {
        return store.png(firm, document, page);
    }

    /** Draws what came with an import, outside any transaction, and keeps it. What cannot be drawn is only downloaded. */
    void draw(FirmId firm, ImportId id) {
        for (var file : inTransaction(() -> store.undrawn(firm, id))) {
            inTransaction(() -> documents.find(firm, file.document())).ifPresent(stored -> draw(firm, file, stored));
        }
    }

    private void draw(FirmId firm, PagePictureStore.Undrawn file, StoredDocument stored) {
        try {
            var pages = PdfPages.draw(stored.bytes());
            transaction.executeWithoutResult(_ -> store.keep(firm, file, pages));
        } catch (RefusedException refused) {
            LOG.info("no pictures of {} of {}: {}", file.document(), firm, refused.getMessage());
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
