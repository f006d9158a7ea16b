package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money that came in: when last, and what of it is on no invoice. */
@Component
final class MoneyInStore {

    private static final String LAST =
            "select value_on from receivables.money_received where firm_id = :firm order by value_on desc limit 1";
    private static final String KEPT = """
            select currency, sum(credit_minor) as minor from receivables.kept_money where firm_id = :firm
            group by currency having sum(credit_minor) > 0 order by currency
            """;

    private final JdbcClient jdbc;

    MoneyInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> last(FirmId firm) {
        return jdbc.sql(LAST).param("firm", firm.value()).query(LocalDate.class).optional();
    }

    List<Money> kept(FirmId firm) {
        return jdbc.sql(KEPT)
                .param("firm", firm.value())
                .query((row, _) -> Money.ofMinor(row.getLong("minor"), row.getString("currency")))
                .list();
    }
}
