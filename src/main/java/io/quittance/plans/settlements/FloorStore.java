package io.quittance.plans.settlements;

import io.quittance.kernel.FirmId;
import io.quittance.parties.DebtorKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class FloorStore {

    private static final String FLOORS = """
            select f.debtor_kind, f.above, f.percent from plans.settlement_floor f
            where f.firm_id = :firm and f.version = (select max(v.version) from plans.settlement_version v where v.firm_id = :firm)
            order by f.debtor_kind, f.above
            """;
    private static final String NEXT = """
            insert into plans.settlement_version (firm_id, version, author, made_at)
            select :firm, coalesce(max(version), 0) + 1, :author, :at from plans.settlement_version where firm_id = :firm
            returning version
            """;
    private static final String INSERT = """
            insert into plans.settlement_floor (firm_id, version, debtor_kind, above, percent)
            values (:firm, :version, :kind, :above, :percent)
            """;

    private final JdbcClient jdbc;

    FloorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SettlementFloor> floors(FirmId firm) {
        return jdbc.sql(FLOORS)
                .param("firm", firm.value())
                .query((row, _) -> new SettlementFloor(
                        DebtorKind.valueOf(row.getString("debtor_kind")), row.getLong("above"), row.getInt("percent")))
                .list();
    }

    /** A new version; the bands are few. */
    void replace(FirmId firm, List<SettlementFloor> floors, String author, Instant at) {
        int version = jdbc.sql(NEXT)
                .param("firm", firm.value())
                .param("author", author)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
        floors.forEach(floor -> jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("version", version)
                .param("kind", floor.kind().name())
                .param("above", floor.above())
                .param("percent", floor.percent())
                .update());
    }
}
