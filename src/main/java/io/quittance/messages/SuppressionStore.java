package io.quittance.messages;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SuppressionStore {

    private static final String AMONG =
            "select address from correspondence.suppression where firm_id = :firm and address = any (:addresses)";

    private static final String INSERT = """
            insert into correspondence.suppression (firm_id, address, reason, since_on)
            values (:firm, :address, :reason, :on) on conflict (firm_id, address) do nothing
            """;

    private static final String DELETE =
            "delete from correspondence.suppression where firm_id = :firm and address = :address";

    private static final String OF = """
            select address, reason, since_on from correspondence.suppression
            where firm_id = :firm order by since_on desc, address limit 1000
            """;

    private final JdbcClient jdbc;

    SuppressionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> among(FirmId firm, String[] addresses) {
        return jdbc.sql(AMONG)
                .param("firm", firm.value())
                .param("addresses", addresses)
                .query((row, _) -> row.getString(1))
                .set();
    }

    void insert(FirmId firm, String address, MessageReason reason, LocalDate on) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("address", address)
                .param("reason", reason.name())
                .param("on", on)
                .update();
    }

    boolean delete(FirmId firm, String address) {
        return jdbc.sql(DELETE)
                        .param("firm", firm.value())
                        .param("address", address)
                        .update()
                == 1;
    }

    List<Suppressions.Suppression> of(FirmId firm) {
        return jdbc.sql(OF)
                .param("firm", firm.value())
                .query((row, _) -> new Suppressions.Suppression(
                        EmailAddress.parse(row.getString("address")),
                        MessageReason.valueOf(row.getString("reason")),
                        row.getObject("since_on", LocalDate.class)))
                .list();
    }
}
