package io.quittance.allocation;

import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CoverageStore {

    private static final String PUT = """
        insert into receivables.coverage as c (firm_id, debtor_id, invoice_id, amount_minor, since_on, kind, source, means)
        select firm_id, debtor_id, invoice_id, :amount, :since, :kind, :source, :means
        from receivables.invoice where firm_id = :firm and invoice_id = :invoice and currency = :currency
        on conflict (firm_id, kind, source, invoice_id) do update
            set amount_minor = excluded.amount_minor, since_on = excluded.since_on, means = excluded.means, ended_on = null
        returning debtor_id
        """;
    private static final String END = """
        update receivables.coverage set ended_on = :on
        where firm_id = :firm and kind = :kind and source = :source and ended_on is null returning debtor_id
        """;

    private final JdbcClient jdbc;

    CoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the debtor whose claim it is */
    long put(FirmId firm, Coverage coverage) {
        return jdbc.sql(PUT)
                .param("firm", firm.value())
                .param("invoice", coverage.invoice().value())
                .param("amount", coverage.amount().minor())
                .param("currency", coverage.amount().currencyCode())
                .param("since", coverage.since())
                .param("kind", coverage.kind().name())
                .param("source", coverage.source())
                .param("means", coverage.means())
                .query(Long.class)
                .single();
    }

    /** @return the debtors whose claims were covered */
    List<Long> end(FirmId firm, Coverage.Kind kind, String source, LocalDate on) {
        return jdbc.sql(END)
                .param("firm", firm.value())
                .param("kind", kind.name())
                .param("source", source)
                .param("on", on)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
