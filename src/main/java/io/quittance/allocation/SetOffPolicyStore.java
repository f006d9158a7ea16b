package io.quittance.allocation;

import io.quittance.kernel.FirmId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SetOffPolicyStore {

    private static final String OF = "select policy from receivables.set_off_policy where firm_id = :firm";
    private static final String PUT = """
            insert into receivables.set_off_policy (firm_id, policy) values (:firm, :policy)
            on conflict (firm_id) do update set policy = excluded.policy
            """;

    private final JdbcClient jdbc;

    SetOffPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SetOffPolicy> of(FirmId firm) {
        return jdbc.sql(OF)
                .param("firm", firm.value())
                .query((row, _) -> SetOffPolicy.valueOf(row.getString(1)))
                .optional();
    }

    void put(FirmId firm, SetOffPolicy policy) {
        jdbc.sql(PUT).param("firm", firm.value()).param("policy", policy.name()).update();
    }
}
