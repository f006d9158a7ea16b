package io.quittance.imports;

import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures of pages of original PDFs. */
@Component
final class PagePictureStore {

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

    PagePictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A PDF without pictures, and whose it is. */
    record Undrawn(DocumentId document, long debtor) {}

    List<Integer> pages(FirmId firm, DocumentId document) {
        return jdbc.sql(PAGES)
                .param("firm", firm.value())
                .param("document", document.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    Optional<byte[]> png(FirmId firm, DocumentId document, int page) {
        return jdbc.sql(PNG)
                .param("firm", firm.value())
                .param("document", document.value())
                .param("page", page)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }

    List<Undrawn> undrawn(FirmId firm, ImportId id) {
        return jdbc.sql(UNDRAWN)
                .param("firm", firm.value())
                .param("import", id.value())
                .query((rs, _) -> new Undrawn(new DocumentId(rs.getLong(1)), rs.getLong(2)))
                .list();
    }

    void keep(FirmId firm, Undrawn file, List<byte[]> pages) {
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
