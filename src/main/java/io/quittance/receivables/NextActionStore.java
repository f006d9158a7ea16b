package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The date of the next action for each debtor. A narrow row of its own: the run moves it for every debtor it decides. Whoever
 * locks invoices as well locks them first.
 */
@Component
final class NextActionStore {

    /** The day that means at once: before every other. */
    static final String AT_ONCE_DAY = "date '1970-01-01'";

    private static final String DUE = """
            select debtor_id from receivables.next_action
            where firm_id = :firm and act_on <= :on order by debtor_id
            """;
    private static final String TAKE = """
            select debtor_id from receivables.next_action
            where firm_id = :firm and debtor_id = any (:debtors) and act_on <= :on
            order by debtor_id for no key update
            """;
    private static final String OF = """
            select debtor_id, act_on from receivables.next_action
            where firm_id = :firm and debtor_id = any (:debtors)
            """;
    private static final String MOVE = """
            update receivables.next_action l set act_on = m.act_on
            from unnest(:debtors::bigint[], :dates::date[]) as m (debtor_id, act_on)
            where l.firm_id = :firm and l.debtor_id = m.debtor_id
            """;
    private static final String ENTER = """
            insert into receivables.next_action as l (firm_id, debtor_id, act_on)
            select :firm, d.debtor_id, %s
            from unnest(:debtors::bigint[]) as d (debtor_id) order by d.debtor_id
            on conflict (firm_id, debtor_id) do update set act_on = excluded.act_on
                where l.act_on <> excluded.act_on
            """.formatted(AT_ONCE_DAY);
    // In the order in which a run locks, so that the two never wait for each other.
    private static final String AT_ONCE = """
            update receivables.next_action l set act_on = %s
            from (select debtor_id from receivables.next_action
                  where firm_id = :firm and debtor_id = any (:debtors) order by debtor_id for no key update) d
            where l.firm_id = :firm and l.debtor_id = d.debtor_id
            """.formatted(AT_ONCE_DAY);

    private final JdbcClient jdbc;

    NextActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record NextAction(long debtor, LocalDate on) {}

    List<Long> due(FirmId firm, LocalDate on) {
        return jdbc.sql(DUE)
                .param("firm", firm.value())
                .param("on", on)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    List<Long> take(FirmId firm, LocalDate on, Collection<Long> debtors) {
        return jdbc.sql(TAKE)
                .param("firm", firm.value())
                .param("on", on)
                .param("debtors", array(debtors))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    Map<Long, LocalDate> of(FirmId firm, Collection<Long> debtors) {
        return jdbc
                .sql(OF)
                .param("firm", firm.value())
                .param("debtors", array(debtors))
                .query((row, _) -> new NextAction(row.getLong(1), row.getObject(2, LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(NextAction::debtor, NextAction::on));
    }

    void move(FirmId firm, Map<Long, LocalDate> dates) {
        jdbc.sql(MOVE)
                .param("firm", firm.value())
                .param("debtors", array(dates.keySet()))
                .param("dates", dates.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /** These debtors got a claim, perhaps the first. */
    void enter(FirmId firm, Collection<DebtorId> debtors) {
        jdbc.sql(ENTER)
                .param("firm", firm.value())
                .param(
                        "debtors",
                        debtors.stream().mapToLong(DebtorId::value).distinct().toArray())
                .update();
    }

    void atOnce(FirmId firm, Collection<Long> debtors) {
        jdbc.sql(AT_ONCE)
                .param("firm", firm.value())
                .param("debtors", array(debtors))
                .update();
    }

    private static long[] array(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
