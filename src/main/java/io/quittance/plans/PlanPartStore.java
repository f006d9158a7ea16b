package io.quittance.plans;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plans are made of: claims, offers, instalments, and what happened to them. */
@Component
final class PlanPartStore {

    private static final String CLAIMS = """
            select c.plan_id, c.invoice_id, c.number, c.amount_minor, c.paid_before_minor, p.currency
            from plans.plan_claim c join plans.plan p on p.firm_id = c.firm_id and p.plan_id = c.plan_id
            where c.firm_id = :firm and c.plan_id = any (:plans) order by c.plan_id, c.invoice_id
            """;
    private static final String OFFERS = """
            select o.plan_id, o.round, o.side, o.author, o.made_at, o.expires_on, o.note, o.count, o.first_on, o.every,
                   o.down_payment_minor, p.currency, p.total_minor
            from plans.offer o join plans.plan p on p.firm_id = o.firm_id and p.plan_id = o.plan_id
            where o.firm_id = :firm and o.plan_id = any (:plans) order by o.plan_id, o.round
            """;
    private static final String INSTALMENTS = """
            select i.plan_id, i.no, i.due_on, i.amount_minor, i.moved, p.currency
            from plans.instalment i join plans.plan p on p.firm_id = i.firm_id and p.plan_id = i.plan_id
            where i.firm_id = :firm and i.plan_id = any (:plans) order by i.plan_id, i.no
            """;
    private static final String INSERT_CLAIMS = """
            insert into plans.plan_claim (firm_id, plan_id, invoice_id, number, amount_minor, paid_before_minor, is_open)
            select :firm, :plan, c.invoice_id, c.number, c.amount_minor, coalesce(m.paid_minor, 0), true
            from unnest(:invoices::bigint[], :numbers::text[], :amounts::bigint[]) as c (invoice_id, number, amount_minor)
            left join receivables.invoice_money m on m.firm_id = :firm and m.invoice_id = c.invoice_id
            """;
    private static final String INSERT_OFFER = """
            insert into plans.offer (firm_id, plan_id, round, side, author, made_at, expires_on, note, count, first_on, every, down_payment_minor)
            values (:firm, :plan, :round, :side, :author, :at, :expires, :note, :count, :first, :every, :down)
            """;
    private static final String FORGET_INSTALMENTS =
            "delete from plans.instalment where firm_id = :firm and plan_id = :plan";
    private static final String INSERT_INSTALMENTS = """
            insert into plans.instalment (firm_id, plan_id, no, due_on, amount_minor, moved)
            select :firm, :plan, i.* from unnest(:nos::int[], :days::date[], :amounts::bigint[], :moved::boolean[]) as i
            """;
    private static final String INSERT_EVENT = """
            insert into plans.plan_event (firm_id, plan_id, at, business_on, act, author, detail)
            values (:firm, :plan, :at, :on, :act, :author, :detail)
            """;
    private static final String PAID = """
            select c.invoice_id, m.paid_minor
            from plans.plan_claim c
            join receivables.invoice_money m on m.firm_id = c.firm_id and m.invoice_id = c.invoice_id
            where c.firm_id = :firm and c.plan_id = :plan
            """;

    private static final String TAKEN = """
            select exists (select from plans.plan_claim where firm_id = :firm and invoice_id = any (:invoices) and is_open)
            """;

    private final JdbcClient jdbc;

    PlanPartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Part<T>(PlanId plan, T value) {}

    Map<PlanId, List<PlanClaim>> claims(FirmId firm, Collection<PlanId> plans) {
        return parts(
                CLAIMS,
                firm,
                plans,
                row -> new PlanClaim(
                        new InvoiceId(row.getLong("invoice_id")),
                        Objects.requireNonNull(row.getString("number")),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                        row.getLong("paid_before_minor")));
    }

    Map<PlanId, List<Offer>> offers(FirmId firm, Collection<PlanId> plans) {
        return parts(OFFERS, firm, plans, PlanPartStore::offer);
    }

    Map<PlanId, List<Agreed>> instalments(FirmId firm, Collection<PlanId> plans) {
        return parts(
                INSTALMENTS,
                firm,
                plans,
                row -> new Agreed(
                        row.getInt("no"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
                        row.getBoolean("moved")));
    }

    void insertClaims(FirmId firm, PlanId plan, List<Cover> covers) {
        jdbc.sql(INSERT_CLAIMS)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param(
                        "invoices",
                        covers.stream().mapToLong(one -> one.invoice().value()).toArray())
                .param("numbers", covers.stream().map(Cover::number).toArray(String[]::new))
                .param(
                        "amounts",
                        covers.stream().mapToLong(one -> one.amount().minor()).toArray())
                .update();
    }

    /** One of these is in an open plan. */
    boolean areTaken(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(TAKEN)
                .param("firm", firm.value())
                .param("invoices", invoices.stream().mapToLong(InvoiceId::value).toArray())
                .query(Boolean.class)
                .single();
    }

    void insert(FirmId firm, PlanId plan, Offer offer) {
        var terms = offer.terms();
        jdbc.sql(INSERT_OFFER)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("round", offer.round())
                .param("side", offer.by().name())
                .param("author", offer.author())
                .param("at", Timestamp.from(offer.at()))
                .param("expires", offer.expiresOn())
                .param("note", offer.note())
                .param("count", terms.count())
                .param("first", terms.firstOn())
                .param("every", terms.every().name())
                .param(
                        "down",
                        terms.downPayment() == null ? null : terms.downPayment().minor())
                .update();
    }

    void replace(FirmId firm, PlanId plan, List<Agreed> instalments) {
        jdbc.sql(FORGET_INSTALMENTS)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .update();
        jdbc.sql(INSERT_INSTALMENTS)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("nos", instalments.stream().mapToInt(Agreed::no).toArray())
                .param(
                        "days",
                        instalments.stream().map(one -> one.on().toString()).toArray(String[]::new))
                .param(
                        "amounts",
                        instalments.stream()
                                .mapToLong(one -> one.amount().minor())
                                .toArray())
                .param("moved", instalments.stream().map(Agreed::moved).toArray(Boolean[]::new))
                .update();
    }

    void note(FirmId firm, PlanId plan, Deed deed, String act, String detail) {
        jdbc.sql(INSERT_EVENT)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("at", Timestamp.from(deed.at()))
                .param("on", deed.on())
                .param("act", act)
                .param("author", deed.author())
                .param("detail", detail)
                .update();
    }

    /** What payments have put on the claims of a plan, in minor units. */
    Map<InvoiceId, Long> paid(FirmId firm, PlanId plan) {
        var paid = new HashMap<InvoiceId, Long>();
        jdbc.sql(PAID).param("firm", firm.value()).param("plan", plan.value()).query(row -> {
            paid.put(new InvoiceId(row.getLong("invoice_id")), row.getLong("paid_minor"));
        });
        return paid;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<PlanId, List<T>> parts(String sql, FirmId firm, Collection<PlanId> plans, Reading<T> reading) {
        return jdbc
                .sql(sql)
                .param("firm", firm.value())
                .param("plans", plans.stream().mapToLong(PlanId::value).toArray())
                .query((row, _) -> new Part<>(new PlanId(row.getLong("plan_id")), reading.of(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::plan, Collectors.mapping(Part::value, Collectors.toList())));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        @Nullable Long down = row.getObject("down_payment_minor", Long.class);
        return new Offer(
                row.getInt("round"),
                Side.valueOf(row.getString("side")),
                Objects.requireNonNull(row.getString("author")),
                row.getTimestamp("made_at").toInstant(),
                Objects.requireNonNull(row.getObject("expires_on", LocalDate.class)),
                row.getString("note"),
                new Wish(
                        Money.ofMinor(row.getLong("total_minor"), currency),
                        row.getInt("count"),
                        Objects.requireNonNull(row.getObject("first_on", LocalDate.class)),
                        Interval.valueOf(row.getString("every")),
                        down == null ? null : Money.ofMinor(down, currency)));
    }
}
