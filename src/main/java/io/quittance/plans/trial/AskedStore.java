package io.quittance.plans.trial;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanState;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Standing;
import io.quittance.plans.terms.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AskedStore {

    private static final String INSERT = """
            insert into plans.asked_round (firm_id, plan_id, round, asked_on, debtor_kind, above, other_plan, broken_on,
                disputed, is_protected, time_barred, outcome)
            values (:firm, :plan, :round, :on, :kind, :above, :other, :broken, :disputed, :protected, :barred, :outcome)
            """;
    private static final String SINCE = """
            select a.plan_id, a.round, a.asked_on, a.debtor_kind, a.above, a.other_plan, a.broken_on, a.disputed,
                   a.is_protected, a.time_barred, a.outcome, o.count, o.first_on, o.every, o.down_payment_minor, p.currency,
                   p.total_minor, p.state, d.name
            from plans.asked_round a
            join plans.offer o on o.firm_id = a.firm_id and o.plan_id = a.plan_id and o.round = a.round
            join plans.plan p on p.firm_id = a.firm_id and p.plan_id = a.plan_id
            join parties.debtor_card d on d.firm_id = p.firm_id and d.debtor_id = p.debtor_id
            where a.firm_id = :firm and a.asked_on >= :since
            order by a.asked_on desc, a.plan_id desc, a.round desc limit :limit
            """;

    private final JdbcClient jdbc;

    AskedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A round with the debtor's name and how its plan stands. */
    record Row(AskedRound asked, String debtor, PlanState state) {}

    void insert(FirmId firm, AskedRound asked) {
        var standing = asked.standing();
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("plan", asked.plan().value())
                .param("round", asked.round())
                .param("on", asked.on())
                .param("kind", asked.band().kind().name())
                .param("above", asked.band().above())
                .param("other", standing.otherPlan())
                .param("broken", standing.brokenOn())
                .param("disputed", standing.disputed())
                .param("protected", standing.isProtected())
                .param("barred", standing.timeBarred())
                .param("outcome", asked.outcome().name())
                .update();
    }

    List<Row> since(FirmId firm, LocalDate since, int limit) {
        return jdbc.sql(SINCE)
                .param("firm", firm.value())
                .param("since", since)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        @Nullable Long down = row.getObject("down_payment_minor", Long.class);
        var asked = new AskedRound(
                new PlanId(row.getLong("plan_id")),
                row.getInt("round"),
                Objects.requireNonNull(row.getObject("asked_on", LocalDate.class)),
                PlanRules.band(DebtorKind.valueOf(row.getString("debtor_kind")), row.getLong("above")),
                new Wish(
                        Money.ofMinor(row.getLong("total_minor"), currency),
                        row.getInt("count"),
                        Objects.requireNonNull(row.getObject("first_on", LocalDate.class)),
                        Interval.valueOf(row.getString("every")),
                        down == null ? null : Money.ofMinor(down, currency)),
                new Standing(
                        row.getBoolean("other_plan"),
                        row.getObject("broken_on", LocalDate.class),
                        row.getBoolean("disputed"),
                        row.getBoolean("is_protected"),
                        row.getBoolean("time_barred")),
                Quote.Outcome.valueOf(row.getString("outcome")));
        return new Row(asked, Objects.requireNonNull(row.getString("name")), PlanState.valueOf(row.getString("state")));
    }
}
