package io.quittance.payments.charges;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PartPaymentStore {

    private static final String LEAST =
            "select least_minor from payments.part_payment where firm_id = :firm and currency = :currency";

    private static final String PUT = """
            insert into payments.part_payment (firm_id, currency, least_minor) values (:firm, :currency, :minor)
            on conflict (firm_id, currency) do update set least_minor = excluded.least_minor
            """;

    private final JdbcClient jdbc;

    PartPaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Money> least(FirmId firm, Currency currency) {
        return jdbc.sql(LEAST)
                .param("firm", firm.value())
                .param("currency", currency.getCurrencyCode())
                .query((row, _) -> new Money(row.getLong(1), currency))
                .optional();
    }

    void put(FirmId firm, Money least) {
        jdbc.sql(PUT)
                .param("firm", firm.value())
                .param("currency", least.currencyCode())
                .param("minor", least.minor())
                .update();
    }
}
