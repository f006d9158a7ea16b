package io.quittance.plans;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.plans.terms.PlanLimits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans themselves; their parts are {@link PlanPartStore}'s. */
@Component
final class PlanStore {

    private static final String SELECT = """
            select plan_id, debtor_id, currency, state, round, total_minor, paid_minor, credited_minor, answer_by, reason,
                   move_days, skip_limit, grace_days, cure_days, late_since, broken_on, breaks, skips
            from plans.plan where firm_id = :firm
            """;
    private static final String FIND = SELECT + " and plan_id = :plan";
    private static final String LOCK = FIND + " for update";
    private static final String PAGE = SELECT + """
             and (:debtor::bigint is null or debtor_id = :debtor) and (:state::text is null or state = :state)
             and (:invoice::bigint is null or plan_id in (
                 select c.plan_id from plans.plan_claim c where c.firm_id = :firm and c.invoice_id = :invoice))
             and plan_id > :after order by plan_id limit :limit
            """;
    private static final String INSERT = """
            insert into plans.plan (firm_id, debtor_id, currency, state, total_minor, answer_by, move_days, skip_limit, grace_days,
                cure_days, look_on, made_at)
            values (:firm, :debtor, :currency, :state, :total, :answerBy, :move, :skips, :grace, :cure, :look, :at)
            returning plan_id
            """;
    private static final String TALK = """
            update plans.plan set state = :state, round = :round, answer_by = :answerBy, look_on = :look
            where firm_id = :firm and plan_id = :plan
            """;
    private static final String END = """
            update plans.plan set state = :state, reason = :reason, look_on = null where firm_id = :firm and plan_id = :plan
            """;
    private static final String STAND = """
            update plans.plan set state = :state, paid_minor = :paid, credited_minor = :credited, look_on = :look,
                late_since = :late, broken_on = :broken, breaks = :breaks, skips = :skips, reason = :reason
            where firm_id = :firm and plan_id = :plan
            """;
    private static final String SKIPPED =
            "update plans.plan set skips = skips + 1 where firm_id = :firm and plan_id = :plan";
    private static final String OPEN_OTHERS = """
            select exists (select from plans.plan where firm_id = :firm and debtor_id = :debtor and plan_id <> :plan
                and state in ('PROPOSED', 'COUNTERED', 'ACTIVE', 'LATE'))
            """;
    private static final String LAST_BROKEN =
            "select max(broken_on) from plans.plan where firm_id = :firm and debtor_id = :debtor";
    private static final String TO_COUNT = """
            select plan_id from plans.plan where firm_id = :firm and debtor_id = :debtor
                and (state in ('PROPOSED', 'COUNTERED', 'ACTIVE', 'LATE') or state = 'BROKEN' and broken_on >= :since
                    or state = 'COMPLETED' and :back)
            order by plan_id
            """;
    private static final String TO_LOOK_AT =
            "select plan_id from plans.plan where firm_id = :firm and look_on <= :on order by plan_id";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan without its parts. */
    record Row(
            PlanId id,
            DebtorId debtor,
            PlanState state,
            int round,
            LocalDate answerBy,
            Money total,
            Money paid,
            Money credited,
            @Nullable String reason,
            Plan.Life life) {}

    /** What a new plan is made of. */
    record NewRow(
            DebtorId debtor,
            PlanState state,
            Money total,
            LocalDate answerBy,
            PlanLimits limits,
            @Nullable LocalDate lookOn,
            Instant at) {}

    PlanId insert(FirmId firm, NewRow plan) {
        return new PlanId(jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", plan.debtor().value())
                .param("currency", plan.total().currencyCode())
                .param("state", plan.state().name())
                .param("total", plan.total().minor())
                .param("answerBy", plan.answerBy())
                .param("move", plan.limits().moveDays())
                .param("skips", plan.limits().skips())
                .param("grace", plan.limits().graceDays())
                .param("cure", plan.limits().cureDays())
                .param("look", plan.lookOn())
                .param("at", Timestamp.from(plan.at()))
                .query(Long.class)
                .single());
    }

    Optional<Row> find(FirmId firm, PlanId plan) {
        return one(FIND, firm, plan);
    }

    Optional<Row> lock(FirmId firm, PlanId plan) {
        return one(LOCK, firm, plan);
    }

    private Optional<Row> one(String sql, FirmId firm, PlanId plan) {
        return jdbc.sql(sql)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .query(PlanStore::row)
                .optional();
    }

    List<Row> page(FirmId firm, PlanFilter filter, long after, int limit) {
        return jdbc.sql(PAGE)
                .param("firm", firm.value())
                .param(
                        "debtor",
                        filter.debtor() == null ? null : filter.debtor().value())
                .param(
                        "invoice",
                        filter.invoice() == null ? null : filter.invoice().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", after)
                .param("limit", limit)
                .query(PlanStore::row)
                .list();
    }

    void talk(FirmId firm, PlanId plan, PlanState state, Offer last, LocalDate answerBy) {
        jdbc.sql(TALK)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("state", state.name())
                .param("round", last.round())
                .param("answerBy", answerBy)
                .param("look", state == PlanState.COUNTERED ? last.expiresOn().plusDays(1) : null)
                .update();
    }

    void end(FirmId firm, PlanId plan, PlanState state, @Nullable String reason) {
        jdbc.sql(END)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    void stand(FirmId firm, Standings.Standing now, PlanId plan) {
        jdbc.sql(STAND)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("state", now.state().name())
                .param("paid", now.paid())
                .param("credited", now.credited())
                .param("look", now.lookOn())
                .param("late", now.life().lateSince())
                .param("broken", now.life().brokenOn())
                .param("breaks", now.life().breaks())
                .param("skips", now.life().skips())
                .param("reason", now.reason())
                .update();
    }

    void skipped(FirmId firm, PlanId plan) {
        jdbc.sql(SKIPPED)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .update();
    }

    /** Another plan of the debtor is open. @param but null = any */
    boolean hasOpen(FirmId firm, DebtorId debtor, @Nullable PlanId but) {
        return jdbc.sql(OPEN_OTHERS)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("plan", but == null ? 0 : but.value())
                .query(Boolean.class)
                .single();
    }

    @Nullable
    LocalDate lastBroken(FirmId firm, DebtorId debtor) {
        return jdbc.sql(LAST_BROKEN)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Those of a debtor that news about money may change. @param isBack money went back: what was completed may be open again */
    List<PlanId> toCount(FirmId firm, DebtorId debtor, LocalDate brokenSince, boolean isBack) {
        return jdbc.sql(TO_COUNT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("since", brokenSince)
                .param("back", isBack)
                .query((row, _) -> new PlanId(row.getLong(1)))
                .list();
    }

    /** Those whose day has come. */
    List<PlanId> toLookAt(FirmId firm, LocalDate on) {
        return jdbc.sql(TO_LOOK_AT)
                .param("firm", firm.value())
                .param("on", on)
                .query((row, _) -> new PlanId(row.getLong(1)))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new Row(
                new PlanId(row.getLong("plan_id")),
                new DebtorId(row.getLong("debtor_id")),
                PlanState.valueOf(row.getString("state")),
                row.getInt("round"),
                Objects.requireNonNull(row.getObject("answer_by", LocalDate.class)),
                Money.ofMinor(row.getLong("total_minor"), currency),
                Money.ofMinor(row.getLong("paid_minor"), currency),
                Money.ofMinor(row.getLong("credited_minor"), currency),
                row.getString("reason"),
                new Plan.Life(
                        new PlanLimits(
                                row.getInt("move_days"),
                                row.getInt("skip_limit"),
                                row.getInt("grace_days"),
                                row.getInt("cure_days")),
                        row.getObject("late_since", LocalDate.class),
                        row.getObject("broken_on", LocalDate.class),
                        row.getInt("breaks"),
                        row.getInt("skips")));
    }
}
