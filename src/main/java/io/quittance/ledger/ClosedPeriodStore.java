package io.quittance.ledger;

import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ClosedPeriodStore {

    private static final String THROUGH = "select through from receivables.closed_period where firm_id = :firm";
    private static final String PUT = """
            insert into receivables.closed_period (firm_id, through) values (:firm, :through)
            on conflict (firm_id) do update set through = excluded.through
            """;
    private static final String REMOVE = "delete from receivables.closed_period where firm_id = :firm";

    private final JdbcClient jdbc;

    ClosedPeriodStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> through(FirmId firm) {
        return jdbc.sql(THROUGH)
                .param("firm", firm.value())
                .query(LocalDate.class)
                .optional();
    }

    void put(FirmId firm, LocalDate through) {
        jdbc.sql(PUT).param("firm", firm.value()).param("through", through).update();
    }

    void remove(FirmId firm) {
        jdbc.sql(REMOVE).param("firm", firm.value()).update();
    }
}
