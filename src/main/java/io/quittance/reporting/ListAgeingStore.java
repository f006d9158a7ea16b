package io.quittance.reporting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ListAgeingStore {

    private static final String AGEING = CaseStore.CASES + """
                    , listed as (
                        select firm_id, debtor_id, f.currency
                        from found f join parties.debtor_card d using (firm_id, debtor_id)
                    """ + CaseStore.WANTED + """
                    )
                    select currency, i.due_on, sum(i.open_minor) as minor
                    from receivables.open_item i join listed using (firm_id, debtor_id, currency)
                    where i.firm_id = any (:firms) and i.type = 'INVOICE'
                    group by currency, i.due_on order by currency, i.due_on
                    """;

    private final JdbcClient jdbc;

    ListAgeingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open on a due date, in one currency. */
    record Late(String currency, LocalDate dueOn, long minor) {}

    /** What is open of the cases that a filter lets through, by due date. */
    List<Late> late(CaseFilter filter, LocalDate on) {
        return CaseStore.wanted(jdbc, AGEING, filter, on)
                .query((row, _) -> new Late(
                        row.getString("currency"), row.getObject("due_on", LocalDate.class), row.getLong("minor")))
                .list();
    }
}
