package io.quittance.imports;

import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.Invoice;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class InvoiceDocumentStore {

    private static final String INSERT = """
            insert into imports.invoice_document
                (firm_id, invoice_id, document_id, debtor_id, import_id, kind, file_name, sha256)
            values (:firm, :invoice, :document, :debtor, :import, :kind, :fileName, :sha256)
            """;
    private static final String HAS = """
            select exists (select from imports.invoice_document
                           where firm_id = :firm and invoice_id = :invoice and sha256 = :sha256)
            """;
    private static final String FORGET =
            "delete from imports.invoice_document where firm_id = :firm and invoice_id = :invoice";
    private static final String OF = """
            select invoice_id, document_id, kind, file_name from imports.invoice_document
            where firm_id = :firm and invoice_id = any (:invoices) order by invoice_id, kind desc, document_id
            """;

    private final JdbcClient jdbc;

    InvoiceDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FirmId firm, Invoice invoice, DocumentId document, ImportId id, InvoiceFile file) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("invoice", invoice.id().value())
                .param("document", document.value())
                .param("debtor", invoice.debtor().value())
                .param("import", id.value())
                .param("kind", file.kind())
                .param("fileName", file.fileName())
                .param("sha256", file.sha256())
                .update();
    }

    boolean has(FirmId firm, Invoice invoice, InvoiceFile file) {
        return jdbc.sql(HAS)
                .param("firm", firm.value())
                .param("invoice", invoice.id().value())
                .param("sha256", file.sha256())
                .query(Boolean.class)
                .single();
    }

    /** Files of an earlier content no longer belong to the invoice; they stay in {@code documents}. */
    void forget(FirmId firm, Invoice invoice) {
        jdbc.sql(FORGET)
                .param("firm", firm.value())
                .param("invoice", invoice.id().value())
                .update();
    }

    List<InvoiceDocument> of(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(OF)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(Long[]::new))
                .query((rs, _) -> new InvoiceDocument(
                        new InvoiceId(rs.getLong("invoice_id")),
                        new DocumentId(rs.getLong("document_id")),
                        rs.getString("kind"),
                        rs.getString("file_name")))
                .list();
    }
}
