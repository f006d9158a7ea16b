package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PayingHabitStore {

    private static final String USUAL_DELAY = """
            select percentile_disc(0.5) within group (order by greatest(0, value_on - due_on)) as days
            from receivables.settlement
            where firm_id = :firm and debtor_id = :debtor and type = 'INVOICE' and minor < 0 and value_on > :since
            """;

    private final JdbcClient jdbc;

    PayingHabitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> usualDelay(FirmId firm, DebtorId debtor, LocalDate since) {
        return jdbc.sql(USUAL_DELAY)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("since", since)
                .query((row, _) -> Optional.ofNullable(row.getObject("days", Integer.class)))
                .single();
    }
}
