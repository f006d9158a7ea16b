package io.quittance.imports;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class RejectionStore {

    private static final String REJECT = """
            insert into imports.rejection (firm_id, import_id, line, number, field, code, message, remedy)
            select :firm, :id, r.* from unnest(:lines::int[], :numbers::text[], :fields::text[], :codes::text[],
                                               :messages::text[], :remedies::text[]) r
            on conflict do nothing
            """;
    private static final String REJECTIONS = """
            select line, number, field, code, message, remedy from imports.rejection
            where firm_id = :firm and import_id = :id order by line, field
            """;
    private static final String FORGET = "delete from imports.rejection where firm_id = :firm and import_id = :id";
    private static final String FIRST_REJECTIONS = REJECTIONS + " limit :limit";

    private final JdbcClient jdbc;

    RejectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void reject(FirmId firm, ImportId id, Collection<Rejection> rejections) {
        of(REJECT, firm, id)
                .param("lines", rejections.stream().map(r -> (int) r.line()).toArray(Integer[]::new))
                .param("numbers", rejections.stream().map(Rejection::number).toArray(String[]::new))
                .param("fields", rejections.stream().map(Rejection::field).toArray(String[]::new))
                .param("codes", rejections.stream().map(Rejection::code).toArray(String[]::new))
                .param("messages", rejections.stream().map(Rejection::message).toArray(String[]::new))
                .param("remedies", rejections.stream().map(Rejection::remedy).toArray(String[]::new))
                .update();
    }

    void forget(FirmId firm, ImportId id) {
        of(FORGET, firm, id).update();
    }

    /** The first ones, as many as a report carries. */
    List<Rejection> first(FirmId firm, ImportId id) {
        return of(FIRST_REJECTIONS, firm, id)
                .param("limit", Imports.INLINE_REJECTIONS)
                .query(RejectionStore::rejection)
                .list();
    }

    void eachRejection(FirmId firm, ImportId id, Consumer<Rejection> reader) {
        jdbc.sql(REJECTIONS)
                .withFetchSize(1_000)
                .param("firm", firm.value())
                .param("id", id.value())
                .query((ResultSet rs) -> reader.accept(rejection(rs, 0)));
    }

    private StatementSpec of(String sql, FirmId firm, ImportId id) {
        return jdbc.sql(sql).param("firm", firm.value()).param("id", id.value());
    }

    private static Rejection rejection(ResultSet rs, int number) throws SQLException {
        return new Rejection(
                rs.getLong("line"),
                rs.getString("number"),
                rs.getString("field"),
                rs.getString("code"),
                rs.getString("message"),
                rs.getString("remedy"));
    }
}
