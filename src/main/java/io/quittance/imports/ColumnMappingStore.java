package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.Header;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.tables.TableStart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class ColumnMappingStore {

    private static final String SELECT = """
            select mapping_id, headers, mapping::text as mapping, saved_by, saved_at from imports.column_mapping
            where firm_id = :firm
            """;
    private static final String ALL = SELECT + " order by saved_at desc, mapping_id";
    private static final String BY_KEY = SELECT + " and headers_key = :key";
    private static final String BY_ID = SELECT + " and mapping_id = :id";
    private static final String KEYS = "select headers_key from imports.column_mapping where firm_id = :firm";
    private static final String SAVE = """
            insert into imports.column_mapping (firm_id, headers_key, headers, mapping, saved_by, saved_at)
            values (:firm, :key, :headers, :mapping::jsonb, :by, :at)
            on conflict (firm_id, headers_key) do update set headers = excluded.headers, mapping = excluded.mapping,
                saved_by = excluded.saved_by, saved_at = excluded.saved_at
            """;
    private static final String FORGET =
            "delete from imports.column_mapping where firm_id = :firm and mapping_id = :id";
    private static final String ASK =
            "update imports.import set asks = true where firm_id = :firm and import_id = :id and format in ('CSV', 'XLSX')";
    private static final String ASKS =
            "select charset, format from imports.import where firm_id = :firm and import_id = :id and asks";
    private static final String DECIDE =
            "update imports.import set mapping = :mapping::jsonb where firm_id = :firm and import_id = :id";
    private static final String RUN_AGAIN = """
            update imports.import set asks = false, status = 'QUEUED', start_sheet = :sheet, start_line = :line, problem = null, mapping = null, done_line = 0, done_notes = 0,
                read_rows = 0, accepted = 0, changed = 0, unchanged = 0, rejected = 0, warnings = '{}'
            where firm_id = :firm and import_id = :id and asks
            """;
    private static final String LET_GO =
            "update imports.import set asks = false where firm_id = :firm and import_id = :id and asks";
    private static final String LET_GO_OLD = """
            with old as (update imports.import set asks = false
                         where firm_id = :firm and asks and received_at < :before returning firm_id, import_id)
            delete from imports.file_part p using old where p.firm_id = old.firm_id and p.import_id = old.import_id
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ColumnMappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that waits for its columns. */
    record Waiting(String charset, ImportFormat format) {}

    List<RememberedMapping> all(FirmId firm) {
        return of(ALL, firm).query(ColumnMappingStore::remembered).list();
    }

    Set<String> keys(FirmId firm) {
        return Set.copyOf(of(KEYS, firm).query(String.class).list());
    }

    Optional<RememberedMapping> byKey(FirmId firm, String key) {
        return of(BY_KEY, firm)
                .param("key", key)
                .query(ColumnMappingStore::remembered)
                .optional();
    }

    Optional<RememberedMapping> byId(FirmId firm, long id) {
        return of(BY_ID, firm)
                .param("id", id)
                .query(ColumnMappingStore::remembered)
                .optional();
    }

    void save(FirmId firm, Header header, ColumnMapping mapping, String by, Instant at) {
        of(SAVE, firm)
                .param("key", header.key())
                .param("headers", header.labels().toArray(String[]::new))
                .param("mapping", JSON.writeValueAsString(mapping))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean forget(FirmId firm, long id) {
        return of(FORGET, firm).param("id", id).update() == 1;
    }

    void ask(FirmId firm, ImportId id) {
        of(ASK, firm).param("id", id.value()).update();
    }

    Optional<Waiting> waiting(FirmId firm, ImportId id) {
        return of(ASKS, firm)
                .param("id", id.value())
                .query((rs, _) -> new Waiting(rs.getString("charset"), ImportFormat.valueOf(rs.getString("format"))))
                .optional();
    }

    void decide(FirmId firm, ImportId id, ColumnMapping mapping) {
        of(DECIDE, firm)
                .param("id", id.value())
                .param("mapping", JSON.writeValueAsString(mapping))
                .update();
    }

    boolean runAgain(FirmId firm, ImportId id, TableStart start) {
        return of(RUN_AGAIN, firm)
                        .param("id", id.value())
                        .param("sheet", start.sheet())
                        .param("line", start.line())
                        .update()
                == 1;
    }

    boolean letGo(FirmId firm, ImportId id) {
        return of(LET_GO, firm).param("id", id.value()).update() == 1;
    }

    /** Files nobody assigned: their content is not kept for ever. */
    void letGoBefore(FirmId firm, Instant before) {
        of(LET_GO_OLD, firm).param("before", Timestamp.from(before)).update();
    }

    static ColumnMapping mapping(String json) {
        return JSON.readValue(json, ColumnMapping.class);
    }

    private StatementSpec of(String sql, FirmId firm) {
        return jdbc.sql(sql).param("firm", firm.value());
    }

    private static RememberedMapping remembered(ResultSet rs, int row) throws SQLException {
        return new RememberedMapping(
                rs.getLong("mapping_id"),
                List.of((String[]) rs.getArray("headers").getArray()),
                mapping(rs.getString("mapping")),
                rs.getString("saved_by"),
                rs.getTimestamp("saved_at").toInstant());
    }
}
