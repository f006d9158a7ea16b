package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class WritingPreferenceStore {

    private static final String BY_POST = """
            select debtor_id from parties.writing_preference where firm_id = :firm and debtor_id = any (:debtors)
            """;
    private static final String CHOOSE = """
            insert into parties.writing_preference (firm_id, debtor_id, way) values (:firm, :debtor, 'POST')
            on conflict (firm_id, debtor_id) do nothing
            """;
    private static final String FORGET =
            "delete from parties.writing_preference where firm_id = :firm and debtor_id = :debtor";

    private final JdbcClient jdbc;

    WritingPreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<DebtorId> byPost(FirmId firm, Collection<DebtorId> debtors) {
        return Set.copyOf(jdbc.sql(BY_POST)
                .param("firm", firm.value())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .query((row, _) -> new DebtorId(row.getLong(1)))
                .list());
    }

    void choosePost(FirmId firm, DebtorId debtor) {
        change(CHOOSE, firm, debtor);
    }

    void forget(FirmId firm, DebtorId debtor) {
        change(FORGET, firm, debtor);
    }

    private void change(String sql, FirmId firm, DebtorId debtor) {
        jdbc.sql(sql)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .update();
    }
}
