package io.quittance.plans.calendar;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.plans.PlanId;
import io.quittance.plans.promises.PromiseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CalendarStore {

    private static final String SERIES = """
            select coalesce(first_id, promise_id) as first_id, changes, ended_on is not null as is_ended from plans.promise
            where firm_id = :firm and promise_id = :promise
            """;
    private static final String CHANGES =
            "select count(*) from plans.plan_event where firm_id = :firm and plan_id = :plan";
    private static final String AGREED = """
            select i.no, i.due_on, i.amount_minor, p.currency from plans.instalment i
            join plans.plan p on p.firm_id = i.firm_id and p.plan_id = i.plan_id
            where i.firm_id = :firm and i.plan_id = :plan order by i.no
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A promise and those it took the place of.
     *
     * @param first the first of them, which names the day in a calendar
     * @param version how often it was changed, and one more when it has ended
     */
    record Series(PromiseId first, int version) {}

    /** An instalment as it was agreed. */
    record Part(int no, LocalDate on, Money amount) {}

    Series series(FirmId firm, PromiseId promise) {
        return jdbc.sql(SERIES)
                .param("firm", firm.value())
                .param("promise", promise.value())
                .query((row, _) -> new Series(
                        new PromiseId(row.getLong("first_id")),
                        row.getInt("changes") + (row.getBoolean("is_ended") ? 1 : 0)))
                .single();
    }

    /** How often something happened to a plan. */
    int changes(FirmId firm, PlanId plan) {
        return jdbc.sql(CHANGES)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .query(Integer.class)
                .single();
    }

    List<Part> agreed(FirmId firm, PlanId plan) {
        return jdbc.sql(AGREED)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .query((row, _) -> new Part(
                        row.getInt("no"),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency"))))
                .list();
    }
}
