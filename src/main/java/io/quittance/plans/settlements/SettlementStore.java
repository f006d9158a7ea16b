package io.quittance.plans.settlements;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.Position.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SettlementStore {

    private static final String SELECT = """
            select s.settlement_id, s.debtor_id, s.state, s.currency, s.owed_minor, s.sum_minor, s.offered_on, s.expires_on,
                   array(select c.number from plans.settlement_claim c
                         where c.firm_id = s.firm_id and c.settlement_id = s.settlement_id order by c.invoice_id) as numbers,
                   array(select c.invoice_id from plans.settlement_claim c
                         where c.firm_id = s.firm_id and c.settlement_id = s.settlement_id order by c.invoice_id) as invoices
            from plans.settlement s where s.firm_id = :firm
            """;
    private static final String FIND = SELECT + " and s.settlement_id = :settlement";
    private static final String LOCK = FIND + " for update of s";
    private static final String PAGE = SELECT + """
             and (:debtor::bigint is null or s.debtor_id = :debtor) and (:state::text is null or s.state = :state)
             and s.settlement_id > :after order by s.settlement_id limit :limit
            """;
    private static final String INSERT = """
            insert into plans.settlement (firm_id, debtor_id, currency, owed_minor, sum_minor, offered_on, expires_on, author, made_at)
            values (:firm, :debtor, :currency, :owed, :sum, :offered, :expires, :author, :at) returning settlement_id
            """;
    private static final String INSERT_CLAIMS = """
            insert into plans.settlement_claim (firm_id, settlement_id, invoice_id, number, paid_before_minor, is_open)
            select :firm, :settlement, c.invoice_id, c.number, coalesce(m.paid_minor, 0), true
            from unnest(:invoices::bigint[], :numbers::text[]) as c (invoice_id, number)
            left join receivables.invoice_money m on m.firm_id = :firm and m.invoice_id = c.invoice_id
            """;
    private static final String END = """
            update plans.settlement set state = :state, ended_on = :on, ended_by = :by
            where firm_id = :firm and settlement_id = :settlement
            """;
    private static final String OPEN_ON = """
            select distinct settlement_id from plans.settlement_claim
            where firm_id = :firm and invoice_id = any (:invoices) and is_open order by settlement_id
            """;
    private static final String OPEN_OF = """
            select settlement_id from plans.settlement where firm_id = :firm and debtor_id = :debtor and state = 'OPEN'
            order by settlement_id
            """;
    private static final String DUE = """
            select settlement_id from plans.settlement where firm_id = :firm and state = 'OPEN' and expires_on < :day
            order by settlement_id
            """;
    private static final String CAME = """
            select coalesce(sum(greatest(coalesce(m.paid_minor, 0) - c.paid_before_minor, 0)), 0)
            from plans.settlement_claim c
            left join receivables.invoice_money m on m.firm_id = c.firm_id and m.invoice_id = c.invoice_id
            where c.firm_id = :firm and c.settlement_id = :settlement
            """;

    private final JdbcClient jdbc;

    SettlementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SettlementId insert(FirmId firm, NewSettlement offer, Money owed, List<Claim> claims, LocalDate on, Instant at) {
        var id = new SettlementId(jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", offer.debtor().value())
                .param("currency", owed.currencyCode())
                .param("owed", owed.minor())
                .param("sum", offer.sum().minor())
                .param("offered", on)
                .param("expires", offer.expiresOn())
                .param("author", offer.author())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
        jdbc.sql(INSERT_CLAIMS)
                .param("firm", firm.value())
                .param("settlement", id.value())
                .param(
                        "invoices",
                        claims.stream().mapToLong(one -> one.invoice().value()).toArray())
                .param("numbers", claims.stream().map(Claim::number).toArray(String[]::new))
                .update();
        return id;
    }

    Optional<Settlement> find(FirmId firm, SettlementId settlement) {
        return one(FIND, firm, settlement);
    }

    Optional<Settlement> lock(FirmId firm, SettlementId settlement) {
        return one(LOCK, firm, settlement);
    }

    private Optional<Settlement> one(String sql, FirmId firm, SettlementId settlement) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("settlement", settlement.value())
                .query(SettlementStore::row)
                .optional();
    }

    List<Settlement> page(FirmId firm, SettlementFilter filter, long after, int limit) {
        return jdbc.sql(PAGE)
                .param("firm", firm.value())
                .param(
                        "debtor",
                        filter.debtor() == null ? null : filter.debtor().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", after)
                .param("limit", limit)
                .query(SettlementStore::row)
                .list();
    }

    void end(FirmId firm, SettlementId settlement, SettlementState state, LocalDate on, String by) {
        jdbc.sql(END)
                .param("firm", firm.value())
                .param("settlement", settlement.value())
                .param("state", state.name())
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** The open ones about one of these. */
    List<SettlementId> openOn(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(OPEN_ON)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().mapToLong(InvoiceId::value).toArray())
                .query(SettlementStore::id)
                .list();
    }

    List<SettlementId> openOf(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OPEN_OF)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(SettlementStore::id)
                .list();
    }

    /** The open ones that expired before a day. */
    List<SettlementId> due(FirmId firm, LocalDate day) {
        return jdbc.sql(DUE)
                .param("firm", firm.value())
                .param("day", day)
                .query(SettlementStore::id)
                .list();
    }

    /** What payments put on its claims since it was offered, in minor units. */
    long came(FirmId firm, SettlementId settlement) {
        return jdbc.sql(CAME)
                .param("firm", firm.value())
                .param("settlement", settlement.value())
                .query(Long.class)
                .single();
    }

    private static SettlementId id(ResultSet row, int number) throws SQLException {
        return new SettlementId(row.getLong(1));
    }

    private static Settlement row(ResultSet row, int number) throws SQLException {
        return new Settlement(
                new SettlementId(row.getLong("settlement_id")),
                new DebtorId(row.getLong("debtor_id")),
                SettlementState.valueOf(row.getString("state")),
                Money.ofMinor(row.getLong("owed_minor"), row.getString("currency")),
                Money.ofMinor(row.getLong("sum_minor"), row.getString("currency")),
                Objects.requireNonNull(row.getObject("offered_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("expires_on", LocalDate.class)),
                List.of((String[]) row.getArray("numbers").getArray()),
                Arrays.stream((Long[]) row.getArray("invoices").getArray())
                        .map(InvoiceId::new)
                        .toList());
    }
}
