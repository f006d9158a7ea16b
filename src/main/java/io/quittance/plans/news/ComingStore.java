package io.quittance.plans.news;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.plans.PlanId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ComingStore {

    private static final String COMING = """
            select i.plan_id, p.debtor_id, i.due_on from plans.instalment i
            join plans.plan p on p.firm_id = i.firm_id and p.plan_id = i.plan_id and p.state = 'ACTIVE'
            where i.firm_id = :firm and i.due_on between :from and :to
              and not exists (select 1 from plans.announcement a
                where a.firm_id = i.firm_id and a.plan_id = i.plan_id and a.due_on = i.due_on)
            order by i.due_on, i.plan_id
            """;
    private static final String TOLD = """
            insert into plans.announcement (firm_id, plan_id, due_on, told_on) values (:firm, :plan, :due, :on)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ComingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ComingInstalments.Coming> between(FirmId firm, LocalDate from, LocalDate to) {
        return jdbc.sql(COMING)
                .param("firm", firm.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new ComingInstalments.Coming(
                        new PlanId(row.getLong("plan_id")),
                        new DebtorId(row.getLong("debtor_id")),
                        Objects.requireNonNull(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    void told(FirmId firm, PlanId plan, LocalDate due, LocalDate on) {
        jdbc.sql(TOLD)
                .param("firm", firm.value())
                .param("plan", plan.value())
                .param("due", due)
                .param("on", on)
                .update();
    }
}
