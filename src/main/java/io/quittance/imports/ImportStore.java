package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.imports.ImportRun.Progress;
import io.quittance.imports.rows.ChunkCounts;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.tables.TableStart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class ImportStore {

    private static final int MOST_WARNINGS = 300;
    private static final String INSERT = """
        insert into imports.import (firm_id, status, format, charset, file_name, sha256, received_by, received_at, whole_rows)
        values (:firm, 'QUEUED', :format, :charset, :file, :sha256, :by, :at, :whole)
        on conflict (firm_id, sha256) where status in ('QUEUED', 'RUNNING') do nothing returning import_id
        """;
    private static final String ACTIVE = """
        select import_id from imports.import
        where firm_id = :firm and sha256 = :sha256 and status in ('QUEUED', 'RUNNING')
        """;
    private static final String INSERT_PART =
            "insert into imports.file_part (firm_id, import_id, part_no, bytes) values (:firm, :id, :part, :bytes)";
    private static final String READ_PART =
            "select bytes from imports.file_part where firm_id = :firm and import_id = :id and part_no = :part";
    private static final String DROP_PARTS = "delete from imports.file_part where firm_id = :firm and import_id = :id";
    private static final String BEGIN = """
        update imports.import set status = 'RUNNING' where firm_id = :firm and import_id = :id
          and status in ('QUEUED', 'RUNNING')
        returning format, charset, file_name, done_line, done_notes, chunks, mapping::text as mapping, start_sheet, start_line
        """;
    private static final String REQUEUE = """
        update imports.import set status = 'QUEUED', problem = null
        where firm_id = :firm and import_id = :id and status = 'FAILED' and undo = 'NO'
        """;
    private static final String ADVANCE = """
        update imports.import set done_line = greatest(done_line, :line),
            done_notes = greatest(done_notes, :notes), chunks = chunks + 1,
            read_rows = read_rows + :read, accepted = accepted + :accepted, changed = changed + :changed,
            unchanged = unchanged + :unchanged, rejected = rejected + :rejected
        where firm_id = :firm and import_id = :id
        """;
    private static final String FINISH = """
        update imports.import set status = :status, problem = :problem
        where firm_id = :firm and import_id = :id
        """;
    private static final String WHOLE =
            "update imports.import set whole_rows = :whole where firm_id = :firm and import_id = :id";
    private static final String WARN =
            "update imports.import set warnings = :warnings where firm_id = :firm and import_id = :id";
    private static final String WARN_MORE = """
        update imports.import set warnings = warnings || array(
            select w.warning from unnest(:warnings::text[]) with ordinality as w (warning, place)
            where w.place <= :most - cardinality(warnings) order by w.place)
        where firm_id = :firm and import_id = :id
        """;
    private static final String COLUMNS = """
        select import_id, status, format, file_name, sha256, received_at, read_rows, accepted, changed, unchanged, rejected,
               warnings, asks, undo, whole_rows
        from imports.import where firm_id = :firm
        """;
    private static final String FIND = COLUMNS + "and import_id = :id";
    private static final String SEVERAL = COLUMNS + "and import_id = any (:ids) order by import_id desc";
    private static final String PAGE = COLUMNS + "and import_id < :before order by import_id desc limit :limit";

    private final JdbcClient jdbc;
    private final RejectionStore rejections;

    ImportStore(JdbcClient jdbc, RejectionStore rejections) {
        this.jdbc = jdbc;
        this.rejections = rejections;
    }

    Optional<ImportId> insert(FirmId firm, String fileName, FileScan look, String by, Instant at) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("format", look.format().name())
                .param("charset", look.charset().name())
                .param("file", fileName)
                .param("sha256", look.sha256())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("whole", look.format() == ImportFormat.CSV ? Math.max(0, look.lines() - 1) : 0)
                .query(Long.class)
                .optional()
                .map(ImportId::new);
    }

    Optional<ImportId> active(FirmId firm, String sha256) {
        return jdbc.sql(ACTIVE)
                .param("firm", firm.value())
                .param("sha256", sha256)
                .query(Long.class)
                .optional()
                .map(ImportId::new);
    }

    void insertPart(FirmId firm, ImportId id, int part, byte[] bytes) {
        of(INSERT_PART, firm, id).param("part", part).param("bytes", bytes).update();
    }

    Optional<byte[]> readPart(FirmId firm, ImportId id, int part) {
        return of(READ_PART, firm, id)
                .param("part", part)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }

    void dropParts(FirmId firm, ImportId id) {
        of(DROP_PARTS, firm, id).update();
    }

    Optional<Progress> begin(FirmId firm, ImportId id) {
        return of(BEGIN, firm, id)
                .query((rs, _) -> new Progress(
                        ImportFormat.valueOf(rs.getString("format")),
                        rs.getString("charset"),
                        rs.getString("file_name"),
                        rs.getInt("done_line"),
                        rs.getInt("done_notes"),
                        rs.getInt("chunks"),
                        mapping(rs.getString("mapping")),
                        start(rs)))
                .optional();
    }

    boolean requeue(FirmId firm, ImportId id) {
        return of(REQUEUE, firm, id).update() == 1;
    }

    void advance(FirmId firm, ImportId id, int line, int notes, ChunkCounts counts) {
        of(ADVANCE, firm, id)
                .param("line", line)
                .param("notes", notes)
                .param("read", counts.read())
                .param("accepted", counts.accepted())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected())
                .update();
    }

    void finish(FirmId firm, ImportId id, ImportStatus status, @Nullable String problem) {
        of(FINISH, firm, id)
                .param("status", status.name())
                .param("problem", problem)
                .update();
    }

    void warn(FirmId firm, ImportId id, List<ImportWarning> warnings) {
        of(WARN, firm, id).param("warnings", texts(warnings)).update();
    }

    /** Adds warnings until there are enough of them. */
    void warnMore(FirmId firm, ImportId id, List<ImportWarning> warnings) {
        of(WARN_MORE, firm, id)
                .param("warnings", texts(warnings))
                .param("most", MOST_WARNINGS)
                .update();
    }

    private static String[] texts(List<ImportWarning> warnings) {
        return warnings.stream()
                .map(w -> w.line() + " " + w.field() + " " + w.code())
                .toArray(String[]::new);
    }

    Optional<ImportReport> find(FirmId firm, ImportId id) {
        return of(FIND, firm, id)
                .query((rs, _) -> report(rs, rejections.first(firm, id)))
                .optional();
    }

    List<ImportReport> several(FirmId firm, List<ImportId> ids) {
        return jdbc.sql(SEVERAL)
                .param("firm", firm.value())
                .param("ids", ids.stream().map(ImportId::value).toArray(Long[]::new))
                .query((rs, _) -> report(rs, List.of()))
                .list();
    }

    void whole(FirmId firm, ImportId id, long rows) {
        of(WHOLE, firm, id).param("whole", rows).update();
    }

    List<ImportReport> page(FirmId firm, long before, int limit) {
        return jdbc.sql(PAGE)
                .param("firm", firm.value())
                .param("before", before)
                .param("limit", limit)
                .query((rs, _) -> report(rs, List.of()))
                .list();
    }

    private StatementSpec of(String sql, FirmId firm, ImportId id) {
        return jdbc.sql(sql).param("firm", firm.value()).param("id", id.value());
    }

    private static ImportReport report(ResultSet rs, List<Rejection> rejections) throws SQLException {
        var warnings = (String[]) rs.getArray("warnings").getArray();
        return new ImportReport(
                new ImportId(rs.getLong("import_id")),
                ImportStatus.valueOf(rs.getString("status")),
                rs.getBoolean("asks"),
                ImportFormat.valueOf(rs.getString("format")),
                rs.getString("file_name"),
                rs.getString("sha256"),
                rs.getTimestamp("received_at").toInstant(),
                rs.getLong("read_rows"),
                rs.getLong("whole_rows"),
                rs.getLong("accepted"),
                rs.getLong("changed"),
                rs.getLong("unchanged"),
                rs.getLong("rejected"),
                rejections,
                List.of(warnings).stream().map(ImportStore::warning).toList(),
                UndoState.valueOf(rs.getString("undo")));
    }

    private static @Nullable TableStart start(ResultSet rs) throws SQLException {
        int line = rs.getInt("start_line");
        return line == 0 ? null : new TableStart(rs.getString("start_sheet"), line);
    }

    private static @Nullable ColumnMapping mapping(@Nullable String json) {
        return json == null ? null : ColumnMappingStore.mapping(json);
    }

    private static ImportWarning warning(String text) {
        var parts = text.split(" ", 3);
        return new ImportWarning(Long.parseLong(parts[0]), parts[1], parts[2]);
    }
}
