package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over published views. What is open now is read from one covering index; an earlier day takes later movements off. */
@Component
final class BalanceStore {

    /** Stands in the place of a bucket for open credit. */
    static final int CREDIT = -1;

    private static final String CHANGED_AFTER = """
            select exists (select from receivables.settlement where firm_id = :firm and value_on > :on)
                or exists (select from receivables.sale where firm_id = :firm and issued_on > :on)
            """;

    private static final String BUCKET =
            "case when type = 'CREDIT_NOTE' then -1 else width_bucket((:on - due_on)::int, array[1, 31, 61, 91]) end as bucket";

    /** The same for several days together. */
    private static final String AGEING_ON = """
            with day as (select unnest(:days::date[]) as on_day), part as (
                select d.on_day, i.invoice_id, i.currency, i.type, i.due_on, i.open_minor as minor
                from day d join receivables.open_item i on i.firm_id = :firm and i.issued_on <= d.on_day
                union all
                select d.on_day, s.invoice_id, s.currency, s.type, s.due_on, -s.minor
                from day d join receivables.settlement s
                    on s.firm_id = :firm and s.value_on > d.on_day and s.issued_on <= d.on_day
            ), claim as (
                select on_day, invoice_id, currency, type, due_on, sum(minor) as open_minor
                from part group by on_day, invoice_id, currency, type, due_on having sum(minor) > 0
            )
            select on_day, currency,
                   case when type = 'CREDIT_NOTE' then -1 else width_bucket((on_day - due_on)::int, array[1, 31, 61, 91]) end
                       as bucket,
                   sum(open_minor) as minor, count(*) as claims
            from claim group by 1, 2, 3
            """;

    private static final String AGEING_NOW = "select currency, " + BUCKET + """
                    , sum(open_minor) as minor, count(*) as claims
                    from receivables.open_item where firm_id = :firm group by 1, 2
                    """;

    /** Open on an earlier day = open now of what was issued by then, less what moved since. */
    private static final String CLAIMS_THEN = """
            with part as (
                select invoice_id, currency, type, issued_on, due_on, debtor_id, open_minor as minor
                from receivables.open_item where firm_id = :firm and issued_on <= :on
                union all
                select invoice_id, currency, type, issued_on, due_on, debtor_id, -minor
                from receivables.settlement where firm_id = :firm and value_on > :on and issued_on <= :on
            ), claim as (
                select invoice_id, currency, type, issued_on, due_on, debtor_id, sum(minor) as open_minor
                from part group by invoice_id, currency, type, issued_on, due_on, debtor_id having sum(minor) > 0
            )
            """;

    private static final String AGEING_THEN = CLAIMS_THEN + "select currency, " + BUCKET
            + ", sum(open_minor) as minor, count(*) as claims from claim group by 1, 2";

    private static final String MONTHS = """
            select currency, date_trunc('month', issued_on)::date as month, sum(minor) as minor
            from receivables.sale where firm_id = :firm and issued_on between :from and :on
            group by 1, 2
            """;

    private static final String ROWS = CLAIMS_THEN + """
                    select c.invoice_id, n.number, c.debtor_id, d.name, c.issued_on, c.due_on, c.open_minor, c.currency,
                           :on - c.due_on as days
                    from claim c
                    join receivables.sale n on n.firm_id = :firm and n.invoice_id = c.invoice_id
                    join parties.debtor_card d on d.firm_id = :firm and d.debtor_id = c.debtor_id
                    where c.type = 'INVOICE' and c.currency = :currency
                      and width_bucket((:on - c.due_on)::int, array[1, 31, 61, 91]) between :first and :last
                    order by c.open_minor desc, c.invoice_id offset :offset limit :limit
                    """;

    private static final String AVERAGE_DELAY = """
            select currency, round(sum(open_minor * (:on - due_on)) / sum(open_minor), 3) as days
            from receivables.open_item
            where firm_id = :firm and type = 'INVOICE' and due_on < :on and open_minor > 0
            group by currency
            """;

    private final JdbcClient jdbc;

    BalanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record AgeRow(String currency, int bucket, long minor, long count) {}

    record MonthRow(String currency, LocalDate month, long minor) {}

    List<AgeRow> ageing(FirmId firm, LocalDate on) {
        boolean changed = jdbc.sql(CHANGED_AFTER)
                .param("firm", firm.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
        return jdbc.sql(changed ? AGEING_THEN : AGEING_NOW)
                .param("firm", firm.value())
                .param("on", on)
                .query((row, _) -> new AgeRow(
                        row.getString("currency"), row.getInt("bucket"), row.getLong("minor"), row.getLong("claims")))
                .list();
    }

    /** What was open on each of these days, by one statement. */
    Map<LocalDate, List<AgeRow>> ageing(FirmId firm, Collection<LocalDate> days) {
        var rows = new HashMap<LocalDate, List<AgeRow>>();
        jdbc.sql(AGEING_ON)
                .param("firm", firm.value())
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((ResultSet row) -> {
                    rows.computeIfAbsent(row.getObject("on_day", LocalDate.class), _ -> new ArrayList<>())
                            .add(new AgeRow(
                                    row.getString("currency"),
                                    row.getInt("bucket"),
                                    row.getLong("minor"),
                                    row.getLong("claims")));
                });
        return rows;
    }

    /** By currency, how late what is late is on average, weighted by what is open. */
    Map<String, BigDecimal> averageDelay(FirmId firm, LocalDate on) {
        var delays = new HashMap<String, BigDecimal>();
        jdbc.sql(AVERAGE_DELAY).param("firm", firm.value()).param("on", on).query((ResultSet row) -> {
            delays.put(row.getString("currency"), row.getBigDecimal("days"));
        });
        return delays;
    }

    List<MonthRow> months(FirmId firm, LocalDate from, LocalDate on) {
        return jdbc.sql(MONTHS)
                .param("firm", firm.value())
                .param("from", from)
                .param("on", on)
                .query((row, _) -> new MonthRow(
                        row.getString("currency"), row.getObject("month", LocalDate.class), row.getLong("minor")))
                .list();
    }

    List<OpenClaim> rows(
            FirmId firm, LocalDate on, String currency, Collection<AgeBucket> buckets, int offset, int limit) {
        return jdbc.sql(ROWS)
                .param("firm", firm.value())
                .param("on", on)
                .param("currency", currency)
                .param(
                        "first",
                        buckets.stream().mapToInt(AgeBucket::ordinal).min().orElse(0))
                .param(
                        "last",
                        buckets.stream().mapToInt(AgeBucket::ordinal).max().orElse(0))
                .param("offset", offset)
                .param("limit", limit)
                .query(BalanceStore::claim)
                .list();
    }

    private static OpenClaim claim(ResultSet row, int index) throws SQLException {
        return new OpenClaim(
                new InvoiceId(row.getLong("invoice_id")),
                row.getString("number"),
                new DebtorId(row.getLong("debtor_id")),
                row.getString("name"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Money.ofMinor(row.getLong("open_minor"), row.getString("currency")),
                row.getLong("days"));
    }
}
