package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CaseStampStore {

    private static final String STAMP = """
            select md5(concat_ws('|',
                (select string_agg(invoice_id || ' ' || open_minor || ' ' || due_on, ',' order by invoice_id)
                 from receivables.open_item where firm_id = :firm and debtor_id = :debtor),
                (select string_agg(currency || credit_minor, ',' order by currency)
                 from receivables.kept_money where firm_id = :firm and debtor_id = :debtor),
                (select string_agg(hold_id::text, ',' order by hold_id)
                 from receivables.active_hold where firm_id = :firm and debtor_id = :debtor),
                (select string_agg(task_id::text, ',' order by task_id)
                 from agenda.open_task where firm_id = :firm and debtor_id = :debtor),
                (select change_id::text from parties.last_change where firm_id = :firm and debtor_id = :debtor))) as state,
                coalesce((select string_agg(channel || last_at, ',' order by channel)
                 from correspondence.last_contact where firm_id = :firm and debtor_id = :debtor), '') as sent
            """;

    private final JdbcClient jdbc;

    CaseStampStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseStamp stamp(FirmId firm, DebtorId debtor) {
        return jdbc.sql(STAMP)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(CaseStamp.class)
                .single();
    }
}
