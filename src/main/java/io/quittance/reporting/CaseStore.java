package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class CaseStore {

    static final String CASES = """
            with item as (
                select firm_id, debtor_id, currency,
                       sum(case when type = 'INVOICE' then open_minor else -open_minor end) as open_minor,
                       coalesce(sum(open_minor) filter (where type = 'INVOICE' and due_on < :on), 0) as overdue_minor,
                       min(due_on) filter (where type = 'INVOICE') as oldest_due_on
                from (select firm_id, debtor_id, currency, type, due_on, open_minor
                      from receivables.open_item where firm_id = any (:firms)
                      union all
                      select firm_id, debtor_id, currency, 'KEPT', null, credit_minor
                      from receivables.kept_money where firm_id = any (:firms)) i
                group by firm_id, debtor_id, currency
            ), task as (
                select firm_id, debtor_id, count(*) as tasks, min(priority) as priority,
                       (array_agg(kind order by priority, due_on))[1] as kind
                from agenda.open_task where firm_id = any (:firms) and debtor_id is not null
                group by firm_id, debtor_id
            ), held as (
                select firm_id, debtor_id, min(kind) as kind
                from receivables.active_hold
                where firm_id = any (:firms) and (until_on is null or until_on >= :on)
                group by firm_id, debtor_id
            ), found as (
                select firm_id, debtor_id, i.currency, coalesce(i.open_minor, 0) as open_minor,
                       coalesce(i.overdue_minor, 0) as overdue_minor, i.oldest_due_on,
                       t.kind as task_kind, t.priority, coalesce(t.tasks, 0) as tasks, h.kind as hold_kind
                from item i full join task t using (firm_id, debtor_id) left join held h using (firm_id, debtor_id)
            )
            """;

    /** What the filter lets through. */
    static final String WANTED = """
                    where (:kind = 'ALL' or :kind = 'WITH_TASK' and f.tasks > 0
                           or :kind = 'OVERDUE' and f.overdue_minor > 0 or :kind = 'HELD' and f.hold_kind is not null)
                      and (:text = ''
                           or exists (select from parties.debtor_words w
                                      where w.firm_id = f.firm_id and w.debtor_id = f.debtor_id
                                        and strpos(w.words, :text) > 0)
                           or :amount::bigint in (f.open_minor, f.overdue_minor)
                           or exists (select from receivables.reminder_claim c
                                      where c.firm_id = f.firm_id and c.debtor_id = f.debtor_id
                                        and (strpos(lower(c.number), :text) > 0
                                             or :amount::bigint in (c.open_minor, c.total_minor))))
                    """;

    private static final String PAGE = CASES + """
                    select firm_id, debtor_id, d.reference, d.name, coalesce(f.currency, d.firm_currency) as currency,
                           f.open_minor, f.overdue_minor, f.oldest_due_on, f.task_kind, f.tasks, f.hold_kind
                    from found f join parties.debtor_card d using (firm_id, debtor_id)
                    """ + WANTED + """
                    order by case when :order = 'URGENT' then coalesce(f.priority, 8)
                                       + case when f.hold_kind is not null then 20 else 0 end end,
                             case when :order = 'OVERDUE' then coalesce(f.currency, d.firm_currency) end,
                             case when :order = 'OVERDUE' then -f.overdue_minor end,
                             case when :order = 'NAME' then d.name end,
                             f.oldest_due_on nulls last, firm_id, debtor_id
                    offset :offset limit :limit
                    """;

    private static final String COUNTS = CASES + """
                    select count(*) as cases, count(*) filter (where tasks > 0) as with_task,
                           count(*) filter (where overdue_minor > 0) as overdue,
                           count(*) filter (where hold_kind is not null) as held
                    from found
                    """;

    private static final String BY_FIRM = CASES + "select firm_id, count(*) as cases from found group by firm_id";

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseSummary> page(CaseFilter filter, LocalDate on, int offset, int limit) {
        return wanted(jdbc, PAGE, filter, on)
                .param("order", filter.order().name())
                .param("offset", offset)
                .param("limit", limit)
                .query(CaseStore::summary)
                .list();
    }

    static StatementSpec wanted(JdbcClient jdbc, String sql, CaseFilter filter, LocalDate on) {
        var text = new SearchText(filter.text());
        return jdbc.sql(sql)
                .param("firms", numbers(filter.firms()))
                .param("on", on)
                .param("kind", filter.kind().name())
                .param("text", text.folded())
                .param("amount", text.hundredths().orElse(null));
    }

    Map<FirmId, Integer> byFirm(Collection<FirmId> firms, LocalDate on) {
        var counts = new HashMap<FirmId, Integer>();
        jdbc.sql(BY_FIRM).param("firms", numbers(firms)).param("on", on).query((ResultSet row) -> {
            counts.put(new FirmId(row.getLong("firm_id")), row.getInt("cases"));
        });
        return counts;
    }

    CaseCounts counts(Collection<FirmId> firms, LocalDate on) {
        return jdbc.sql(COUNTS)
                .param("firms", numbers(firms))
                .param("on", on)
                .query((row, _) -> new CaseCounts(
                        row.getInt("cases"), row.getInt("with_task"), row.getInt("overdue"), row.getInt("held")))
                .single();
    }

    private static CaseSummary summary(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        return new CaseSummary(
                new FirmId(row.getLong("firm_id")),
                new DebtorId(row.getLong("debtor_id")),
                row.getString("reference"),
                row.getString("name"),
                Money.ofMinor(row.getLong("open_minor"), currency),
                Money.ofMinor(row.getLong("overdue_minor"), currency),
                row.getObject("oldest_due_on", LocalDate.class),
                row.getString("task_kind"),
                row.getInt("tasks"),
                row.getString("hold_kind"));
    }

    private static Long[] numbers(Collection<FirmId> firms) {
        return firms.stream().map(FirmId::value).toArray(Long[]::new);
    }
}
