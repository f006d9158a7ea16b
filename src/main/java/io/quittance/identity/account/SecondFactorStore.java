package io.quittance.identity.account;

import io.quittance.kernel.StaffId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second factors, recovery codes, and of whom they are demanded. */
@Component
final class SecondFactorStore {

    private static final String PUT = """
            insert into identity.second_factor (staff_id, sealed) values (:staff, :sealed)
            on conflict (staff_id) do update set sealed = excluded.sealed, used_step = 0 where not second_factor.confirmed
            """;
    private static final String FIND =
            "select sealed, confirmed, used_step from identity.second_factor where staff_id = :staff";
    private static final String USE = """
            update identity.second_factor set used_step = :step, confirmed = true where staff_id = :staff and used_step < :step
            """;
    private static final String DELETE = "delete from identity.second_factor where staff_id = :staff";
    private static final String DELETE_CODES = "delete from identity.recovery_code where staff_id = :staff";
    private static final String INSERT_CODES =
            "insert into identity.recovery_code (staff_id, code_hash) select :staff, code from unnest(:codes::bytea[]) as code";
    private static final String USE_CODE =
            "delete from identity.recovery_code where staff_id = :staff and code_hash = :code";
    private static final String CONFIRMED =
            "select staff_id from identity.second_factor where confirmed and staff_id = any (:people::bigint[])";
    private static final String IS_RULE =
            "select exists (select from identity.second_factor_rule where of_whom = :whom)";
    private static final String DEMANDED = """
            select exists (select from identity.second_factor_rule
                           where of_whom = 'everybody' or of_whom = any (:firms::text[]))
            """;
    private static final String DEMAND =
            "insert into identity.second_factor_rule (of_whom) values (:whom) on conflict do nothing";
    private static final String DEMAND_NO_MORE = "delete from identity.second_factor_rule where of_whom = :whom";

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A second factor.
     *
     * @param sealed the secret, sealed
     * @param usedStep the last time step whose code was taken
     */
    record Stored(String sealed, boolean confirmed, long usedStep) {}

    void put(StaffId staff, String sealed) {
        jdbc.sql(PUT).param("staff", staff.value()).param("sealed", sealed).update();
    }

    Optional<Stored> find(StaffId staff) {
        return jdbc.sql(FIND)
                .param("staff", staff.value())
                .query((row, _) ->
                        new Stored(row.getString("sealed"), row.getBoolean("confirmed"), row.getLong("used_step")))
                .optional();
    }

    boolean use(StaffId staff, long step) {
        return jdbc.sql(USE).param("staff", staff.value()).param("step", step).update() == 1;
    }

    void delete(StaffId staff) {
        jdbc.sql(DELETE).param("staff", staff.value()).update();
        jdbc.sql(DELETE_CODES).param("staff", staff.value()).update();
    }

    void codes(StaffId staff, Collection<byte[]> hashes) {
        jdbc.sql(DELETE_CODES).param("staff", staff.value()).update();
        jdbc.sql(INSERT_CODES)
                .param("staff", staff.value())
                .param("codes", hashes.toArray(byte[][]::new))
                .update();
    }

    boolean useCode(StaffId staff, byte[] hash) {
        return jdbc.sql(USE_CODE)
                        .param("staff", staff.value())
                        .param("code", hash)
                        .update()
                == 1;
    }

    boolean isDemanded(Collection<String> firms) {
        return jdbc.sql(DEMANDED)
                .param("firms", firms.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    Set<StaffId> confirmed(Collection<StaffId> people) {
        return Set.copyOf(jdbc.sql(CONFIRMED)
                .param("people", people.stream().mapToLong(StaffId::value).toArray())
                .query((row, _) -> new StaffId(row.getLong(1)))
                .list());
    }

    boolean isRule(String whom) {
        return jdbc.sql(IS_RULE).param("whom", whom).query(Boolean.class).single();
    }

    void demand(String whom, boolean demanded) {
        jdbc.sql(demanded ? DEMAND : DEMAND_NO_MORE).param("whom", whom).update();
    }
}
