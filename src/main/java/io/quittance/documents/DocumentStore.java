package io.quittance.documents;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.FirmId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class DocumentStore {

    private static final String INSERT = """
            insert into documents.document (firm_id, debtor_id, kind, file_name, content_type, sha256, bytes, stored_at)
            values (:firm, :debtor, :kind, :fileName, :contentType, :sha256, :bytes, :at)
            returning document_id
            """;
    private static final String FIND = """
            select document_id, kind, file_name, content_type, sha256, bytes
            from documents.document where firm_id = :firm and document_id = :document
            """;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DocumentId insert(FirmId firm, @Nullable DebtorId owner, StoredDocument document, Instant at) {
        return new DocumentId(jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", owner == null ? null : owner.value())
                .param("kind", document.kind())
                .param("fileName", document.fileName())
                .param("contentType", document.contentType())
                .param("sha256", document.sha256())
                .param("bytes", document.bytes())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    Optional<StoredDocument> find(FirmId firm, DocumentId document) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("document", document.value())
                .query(DocumentStore::row)
                .optional();
    }

    private static StoredDocument row(ResultSet rs, int number) throws SQLException {
        return new StoredDocument(
                new DocumentId(rs.getLong("document_id")),
                rs.getString("kind"),
                rs.getString("file_name"),
                rs.getString("content_type"),
                rs.getBytes("bytes"),
                rs.getString("sha256"));
    }
}
