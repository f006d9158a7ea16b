package io.quittance.imports;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class UndoStore {

    private static final String ASK = """
            update imports.import set undo = 'ASKED', undo_by = :by
            where firm_id = :firm and import_id = :id and status in ('DONE', 'FAILED') and not asks and undo in ('NO', 'REFUSED')
            """;
    private static final String BEGIN = """
            select received_at, coalesce(undo_by, '') as undo_by from imports.import
            where firm_id = :firm and import_id = :id and undo = 'ASKED' for no key update
            """;
    private static final String RECEIVED =
            "select received_at from imports.import where firm_id = :firm and import_id = :id";
    private static final String END = """
            update imports.import set undo = :undo, undone_at = :at where firm_id = :firm and import_id = :id
            """;
    private static final String FORGET_PICTURES = """
            delete from imports.page_picture p using imports.invoice_document d
            where p.firm_id = :firm and d.firm_id = :firm and d.import_id = :id and d.document_id = p.document_id
            """;
    private static final String FORGET_FILES =
            "delete from imports.invoice_document where firm_id = :firm and import_id = :id";

    private final JdbcClient jdbc;

    UndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An undo somebody asked for. */
    record Asked(Instant receivedAt, String by) {}

    boolean ask(FirmId firm, ImportId id, String by) {
        return of(ASK, firm, id).param("by", by).update() == 1;
    }

    /** Locks the import; empty when nobody asks for its undo any more. */
    Optional<Asked> begin(FirmId firm, ImportId id) {
        return of(BEGIN, firm, id)
                .query((rs, _) -> new Asked(rs.getTimestamp("received_at").toInstant(), rs.getString("undo_by")))
                .optional();
    }

    Optional<Instant> receivedAt(FirmId firm, ImportId id) {
        return of(RECEIVED, firm, id).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    void end(FirmId firm, ImportId id, UndoState state, Instant at) {
        of(END, firm, id)
                .param("undo", state.name())
                .param("at", state == UndoState.DONE ? Timestamp.from(at) : null)
                .update();
    }

    /** Files that came with it belong to no invoice any more. */
    void forgetFiles(FirmId firm, ImportId id) {
        of(FORGET_PICTURES, firm, id).update();
        of(FORGET_FILES, firm, id).update();
    }

    private StatementSpec of(String sql, FirmId firm, ImportId id) {
        return jdbc.sql(sql).param("firm", firm.value()).param("id", id.value());
    }
}
