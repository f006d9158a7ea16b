package io.quittance.allocation;

import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CoverageStore {

    private static final String PUT = """
        insert into receivables.coverage as c (firm_id, debtor_id, invoice_id, amount_minor, since_on, kind, source, means)
        select i.firm_id, i.debtor_id, i.invoice_id, n.amount_minor, n.since_on, n.kind, n.source, n.means
        from unnest(:invoices::bigint[], :amounts::bigint[], :currencies::text[], :days::date[], :kinds::text[],
                    :sources::text[], :means::text[]) as n (invoice_id, amount_minor, currency, since_on, kind, source, means)
        join receivables.invoice i on i.firm_id = :firm and i.invoice_id = n.invoice_id and i.currency = n.currency
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

    /** @return for each the debtor whose claim it is; an invoice of another firm or currency has none */
    List<Long> put(FirmId firm, Collection<Coverage> all) {
        return jdbc.sql(PUT)
                .param("firm", firm.value())
                .param(
                        "invoices",
                        all.stream().mapToLong(one -> one.invoice().value()).toArray())
                .param(
                        "amounts",
                        all.stream().mapToLong(one -> one.amount().minor()).toArray())
                .param("currencies", texts(all, one -> one.amount().currencyCode()))
                .param("days", texts(all, one -> one.since().toString()))
                .param("kinds", texts(all, one -> one.kind().name()))
                .param("sources", texts(all, Coverage::source))
                .param("means", texts(all, Coverage::means))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static String[] texts(Collection<Coverage> all, Function<Coverage, String> of) {
        return all.stream().map(of).toArray(String[]::new);
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
