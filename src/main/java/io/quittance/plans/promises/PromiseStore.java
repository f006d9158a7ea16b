package io.quittance.plans.promises;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PromiseStore {

    private static final String SELECT = """
            select p.promise_id, p.debtor_id, p.currency, p.amount_minor, p.promised_on, p.hold_until, p.side, p.state, p.hold_id,
                   array(select c.number from plans.promise_claim c where c.firm_id = p.firm_id and c.promise_id = p.promise_id
                         order by c.invoice_id) as numbers,
                   array(select c.invoice_id from plans.promise_claim c where c.firm_id = p.firm_id and c.promise_id = p.promise_id
                         order by c.invoice_id) as invoices
            from plans.promise p where p.firm_id = :firm
            """;
    private static final String FIND = SELECT + " and p.promise_id = :promise";
    private static final String LOCK = FIND + " for update of p";
    private static final String PAGE = SELECT + """
             and (:debtor::bigint is null or p.debtor_id = :debtor) and (:state::text is null or p.state = :state)
             and p.promise_id > :after order by p.promise_id limit :limit
            """;
    private static final String BROKEN_ON =
            SELECT + " and p.state = 'BROKEN' and p.ended_on = :day and p.hold_id is null order by p.promise_id";
    private static final String INSERT = """
            insert into plans.promise (firm_id, debtor_id, currency, amount_minor, promised_on, hold_until, side, author, hold_id, made_at,
                                       first_id, changes)
            select :firm, :debtor, :currency, :amount, :on, :until, :side, :author, :hold, :at,
                   coalesce(b.first_id, b.promise_id), coalesce(b.changes + 1, 0)
            from (values (:before::bigint)) as w (promise_id)
            left join plans.promise b on b.firm_id = :firm and b.promise_id = w.promise_id
            returning promise_id
            """;
    private static final String INSERT_CLAIMS = """
            insert into plans.promise_claim (firm_id, promise_id, invoice_id, number, paid_before_minor, is_open)
            select :firm, :promise, c.invoice_id, c.number, coalesce(m.paid_minor, 0), true
            from unnest(:invoices::bigint[], :numbers::text[]) as c (invoice_id, number)
            left join receivables.invoice_money m on m.firm_id = :firm and m.invoice_id = c.invoice_id
            """;
    private static final String END = """
            update plans.promise set state = :state, ended_on = :on, ended_by = :by
            where firm_id = :firm and promise_id = :promise
            """;
    private static final String OPEN_ON = """
            select distinct promise_id from plans.promise_claim
            where firm_id = :firm and invoice_id = any (:invoices) and is_open order by promise_id
            """;
    private static final String OF_HOLD =
            "select promise_id from plans.promise where firm_id = :firm and hold_id = :hold order by promise_id";
    private static final String DUE = """
            select promise_id from plans.promise where firm_id = :firm and state = 'OPEN' and hold_until < :today
            order by promise_id
            """;
    private static final String MONEY = """
            select c.invoice_id, greatest(coalesce(m.paid_minor, 0) - c.paid_before_minor, 0) as came_minor
            from plans.promise_claim c
            left join receivables.invoice_money m on m.firm_id = c.firm_id and m.invoice_id = c.invoice_id
            where c.firm_id = :firm and c.promise_id = :promise
            """;

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise, and the hold by which a person took it down; null = it placed its own. */
    record Row(Promise promise, @Nullable HoldId hold) {}

    /** What a new promise is made of. @param before the one whose place it takes; null = none */
    record NewRow(
            DebtorId debtor,
            Money amount,
            LocalDate on,
            LocalDate until,
            PromisedBy by,
            String author,
            @Nullable HoldId hold,
            Instant at,
            @Nullable PromiseId before) {}

    /** What payments put on a claim since it was promised, in minor units. */
    record Came(InvoiceId invoice, long minor) {}

    PromiseId insert(FirmId firm, NewRow promise, List<Promised.Part> parts) {
        var id = new PromiseId(jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", promise.debtor().value())
                .param("currency", promise.amount().currencyCode())
                .param("amount", promise.amount().minor())
                .param("on", promise.on())
                .param("until", promise.until())
                .param("side", promise.by().name())
                .param("author", promise.author())
                .param("hold", promise.hold() == null ? null : promise.hold().value())
                .param("at", Timestamp.from(promise.at()))
                .param(
                        "before",
                        promise.before() == null ? null : promise.before().value())
                .query(Long.class)
                .single());
        jdbc.sql(INSERT_CLAIMS)
                .param("firm", firm.value())
                .param("promise", id.value())
                .param(
                        "invoices",
                        parts.stream().mapToLong(one -> one.invoice().value()).toArray())
                .param("numbers", parts.stream().map(Promised.Part::number).toArray(String[]::new))
                .update();
        return id;
    }

    Optional<Row> find(FirmId firm, PromiseId promise) {
        return one(FIND, firm, promise);
    }

    Optional<Row> lock(FirmId firm, PromiseId promise) {
        return one(LOCK, firm, promise);
    }

    private Optional<Row> one(String sql, FirmId firm, PromiseId promise) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("promise", promise.value())
                .query(PromiseStore::row)
                .optional();
    }

    List<Promise> page(FirmId firm, PromiseFilter filter, long after, int limit) {
        return jdbc
                .sql(PAGE)
                .param("firm", firm.value())
                .param(
                        "debtor",
                        filter.debtor() == null ? null : filter.debtor().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", after)
                .param("limit", limit)
                .query(PromiseStore::row)
                .list()
                .stream()
                .map(Row::promise)
                .toList();
    }

    /** Those found broken on a day, but for those that began as a hold by hand. */
    List<Promise> brokenOn(FirmId firm, LocalDate day) {
        return jdbc
                .sql(BROKEN_ON)
                .param("firm", firm.value())
                .param("day", day)
                .query(PromiseStore::row)
                .list()
                .stream()
                .map(Row::promise)
                .toList();
    }

    void end(FirmId firm, PromiseId promise, PromiseState state, LocalDate on, String by) {
        jdbc.sql(END)
                .param("firm", firm.value())
                .param("promise", promise.value())
                .param("state", state.name())
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** The open promises about one of these. */
    List<PromiseId> openOn(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(OPEN_ON)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().mapToLong(InvoiceId::value).toArray())
                .query(PromiseStore::id)
                .list();
    }

    /** Those a person took down by this hold: one for each currency. */
    List<PromiseId> ofHold(FirmId firm, HoldId hold) {
        return jdbc.sql(OF_HOLD)
                .param("firm", firm.value())
                .param("hold", hold.value())
                .query(PromiseStore::id)
                .list();
    }

    /** Those whose last day has passed. */
    List<PromiseId> due(FirmId firm, LocalDate today) {
        return jdbc.sql(DUE)
                .param("firm", firm.value())
                .param("today", today)
                .query(PromiseStore::id)
                .list();
    }

    List<Came> came(FirmId firm, PromiseId promise) {
        return jdbc.sql(MONEY)
                .param("firm", firm.value())
                .param("promise", promise.value())
                .query((row, _) -> new Came(new InvoiceId(row.getLong("invoice_id")), row.getLong("came_minor")))
                .list();
    }

    private static PromiseId id(ResultSet row, int number) throws SQLException {
        return new PromiseId(row.getLong(1));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var hold = row.getObject("hold_id", Long.class);
        return new Row(
                new Promise(
                        new PromiseId(row.getLong("promise_id")),
                        new DebtorId(row.getLong("debtor_id")),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                        Objects.requireNonNull(row.getObject("promised_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("hold_until", LocalDate.class)),
                        PromisedBy.valueOf(row.getString("side")),
                        PromiseState.valueOf(row.getString("state")),
                        List.of((String[]) row.getArray("numbers").getArray()),
                        Arrays.stream((Long[]) row.getArray("invoices").getArray())
                                .map(InvoiceId::new)
                                .toList()),
                hold == null ? null : new HoldId(hold));
    }
}
