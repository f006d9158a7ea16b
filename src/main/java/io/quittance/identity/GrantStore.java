package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.StaffId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL that gives and takes rights at firms. */
@Component
final class GrantStore {

    private static final String GRANT = """
            insert into identity.staff_grant (firm_id, staff_id, role)
            select firm, :staff, :role from unnest(cast(:firms as bigint[])) as firm
            on conflict do nothing
            """;
    private static final String UNGRANT_ROLE =
            "delete from identity.staff_grant where staff_id = :staff and role = :role";
    private static final String UNGRANT_FIRM =
            "delete from identity.staff_grant where firm_id = :firm and staff_id = :staff and role <> 'AGENT'";
    private static final String ADMINS =
            "select staff_id from identity.staff_grant where firm_id = :firm and role = 'FIRM_ADMIN'";

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void grant(StaffId id, Role role, Collection<FirmId> firms) {
        jdbc.sql(GRANT)
                .param("staff", id.value())
                .param("role", role.name())
                .param("firms", firms.stream().map(FirmId::value).toArray(Long[]::new))
                .update();
    }

    void ungrant(StaffId id, Role role) {
        jdbc.sql(UNGRANT_ROLE)
                .param("staff", id.value())
                .param("role", role.name())
                .update();
    }

    boolean ungrant(StaffId id, FirmId firm) {
        return jdbc.sql(UNGRANT_FIRM)
                        .param("firm", firm.value())
                        .param("staff", id.value())
                        .update()
                > 0;
    }

    Set<StaffId> admins(FirmId firm) {
        return Set.copyOf(jdbc.sql(ADMINS)
                .param("firm", firm.value())
                .query((row, _) -> new StaffId(row.getLong(1)))
                .list());
    }
}
