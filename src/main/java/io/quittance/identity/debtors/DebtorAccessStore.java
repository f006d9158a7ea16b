package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The version of each debtor's access; without a row it is 0. */
@Component
final class DebtorAccessStore {

    private static final String VERSION =
            "select coalesce(max(version), 0) from identity.debtor_access where firm_id = :firm and debtor_id = :debtor";
    private static final String NEXT = """
            insert into identity.debtor_access as a (firm_id, debtor_id, version) values (:firm, :debtor, 1)
            on conflict (firm_id, debtor_id) do update set version = a.version + 1
            """;

    private final JdbcClient jdbc;

    DebtorAccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version(FirmId firm, DebtorId debtor) {
        return jdbc.sql(VERSION)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(Long.class)
                .single();
    }

    void next(FirmId firm, DebtorId debtor) {
        jdbc.sql(NEXT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .update();
    }
}
