package io.quittance.reporting;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class KeptPromiseStore {

    private static final String SUMS = """
            select currency, count(*) filter (where is_kept) as kept, count(*) as "all",
                   coalesce(sum(amount_minor) filter (where is_kept), 0) as kept_minor, sum(amount_minor) as all_minor
            from plans.promise_result where firm_id = :firm and hold_until between :from and :to
            group by currency
            """;

    private final JdbcClient jdbc;

    KeptPromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Promises of one currency whose last day has passed, by number and in minor units. */
    record Sums(Currency currency, long kept, long all, long keptMinor, long allMinor) {}

    List<Sums> sums(FirmId firm, LocalDate from, LocalDate to) {
        return jdbc.sql(SUMS)
                .param("firm", firm.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Sums(
                        Money.currencyOf(row.getString("currency")),
                        row.getLong("kept"),
                        row.getLong("all"),
                        row.getLong("kept_minor"),
                        row.getLong("all_minor")))
                .list();
    }
}
