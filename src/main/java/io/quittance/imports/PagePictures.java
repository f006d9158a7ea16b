package io.quittance.imports;

import io.quittance.documents.Documents;
import io.quittance.einvoices.PdfPages;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The first pages of original PDFs as pictures, drawn once. A PDF that cannot be drawn within the limits has none. */
@Component
public class PagePictures {

    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);
    private static final String UNDRAWN = """
            select d.document_id, d.debtor_id from imports.invoice_document d
            where d.firm_id = :firm and d.import_id = :import and d.kind = 'ORIGINAL_PDF'
              and not exists (select from imports.page_picture p
                              where p.firm_id = d.firm_id and p.document_id = d.document_id)
            """;
    private static final String INSERT = """
            insert into imports.page_picture (firm_id, document_id, page, debtor_id, png)
            values (:firm, :document, :page, :debtor, :png) on conflict do nothing
            """;
    private static final String PAGES =
            "select page from imports.page_picture where firm_id = :firm and document_id = :document order by page";
    private static final String PNG =
            "select png from imports.page_picture where firm_id = :firm and document_id = :document and page = :page";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final TransactionTemplate transaction;

    PagePictures(JdbcClient jdbc, Documents documents, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.transaction = new TransactionTemplate(transactions);
    }

    @SuppressWarnings("ArrayRecordComponent") // a file is its bytes; nobody compares two
    private record Undrawn(DocumentId document, long debtor, byte[] pdf) {}

    /** The pages of a file of which there are pictures, from 1; empty when there are none, or the scope may not see it. */
    @Transactional(readOnly = true)
    public List<Integer> pages(FirmId firm, DocumentId document) {
        return jdbc.sql(PAGES)
                .param("firm", firm.value())
                .param("document", document.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** One page as PNG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> png(FirmId firm, DocumentId document, int page) {
        return jdbc.sql(PNG)
                .param("firm", firm.value())
                .param("document", document.value())
                .param("page", page)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }

    /** Draws what came with an import, outside any transaction, and keeps it. What cannot be drawn is only downloaded. */
    void draw(FirmId firm, ImportId id) {
        for (var file : Objects.requireNonNull(transaction.execute(_ -> undrawn(firm, id)))) {
            try {
                var pages = PdfPages.draw(file.pdf());
                transaction.executeWithoutResult(_ -> keep(firm, file, pages));
            } catch (RefusedException refused) {
                LOG.info("no pictures of {} of {}: {}", file.document(), firm, refused.getMessage());
            }
        }
    }

    private List<Undrawn> undrawn(FirmId firm, ImportId id) {
        return jdbc
                .sql(UNDRAWN)
                .param("firm", firm.value())
                .param("import", id.value())
                .query((rs, _) -> new Undrawn(new DocumentId(rs.getLong(1)), rs.getLong(2), new byte[0]))
                .list()
                .stream()
                .flatMap(file -> documents.find(firm, file.document()).stream()
                        .map(stored -> new Undrawn(file.document(), file.debtor(), stored.bytes())))
                .toList();
    }

    private void keep(FirmId firm, Undrawn file, List<byte[]> pages) {
        for (int i = 0; i < pages.size(); i++) {
            jdbc.sql(INSERT)
                    .param("firm", firm.value())
                    .param("document", file.document().value())
                    .param("page", i + 1)
                    .param("debtor", file.debtor())
                    .param("png", pages.get(i))
                    .update();
        }
    }
}
