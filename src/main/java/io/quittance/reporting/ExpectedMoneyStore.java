package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.reporting.ExpectedMoney.Week;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ExpectedMoneyStore {

    private static final String WEEKS = """
            select date_trunc('week', greatest(due_on, :today::date))::date as monday,
                   coalesce(sum(amount_minor) filter (where ground = 'PROMISED'), 0)::bigint as promised,
                   coalesce(sum(amount_minor) filter (where ground = 'AGREED'), 0)::bigint as agreed
            from plans.expected_money where firm_id = :firm and currency = :currency and amount_minor > 0
            group by 1 order by 1
            """;

    private final JdbcClient jdbc;

    ExpectedMoneyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Week> weeks(FirmId firm, LocalDate today, Currency currency) {
        return jdbc.sql(WEEKS)
                .param("firm", firm.value())
                .param("today", today)
                .param("currency", currency.getCurrencyCode())
                .query((row, _) -> new Week(
                        Objects.requireNonNull(row.getObject("monday", LocalDate.class)),
                        new Money(row.getLong("promised"), currency),
                        new Money(row.getLong("agreed"), currency)))
                .list();
    }
}
