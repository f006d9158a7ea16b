package io.quittance.identity.addresses;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New mail addresses of debtors that wait to be confirmed. */
@Component
final class AddressConfirmationStore {

    private static final String END_OF =
            "delete from identity.address_confirmation where firm_id = :firm and debtor_id = :debtor";
    private static final String INSERT = """
            insert into identity.address_confirmation (firm_id, debtor_id, email, token_hash, mark, expires_at)
            values (:firm, :debtor, :email, :token, :mark, :expires)
            """;
    private static final String USE = """
            update identity.address_confirmation set used_at = :now
            where firm_id = :firm and token_hash = :token and used_at is null and expires_at > :now
            returning debtor_id, email, mark
            """;

    private final JdbcClient jdbc;

    AddressConfirmationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked for, with the mark of that moment. */
    record Used(DebtorId debtor, EmailAddress email, String mark) {}

    void endOf(FirmId firm, DebtorId debtor) {
        jdbc.sql(END_OF)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .update();
    }

    void insert(FirmId firm, DebtorId debtor, EmailAddress email, byte[] token, String mark, Instant expires) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("email", email.value())
                .param("token", token)
                .param("mark", mark)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Used> use(FirmId firm, byte[] token, Instant now) {
        return jdbc.sql(USE)
                .param("firm", firm.value())
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Used(
                        new DebtorId(row.getLong("debtor_id")),
                        EmailAddress.parse(row.getString("email")),
                        row.getString("mark")))
                .optional();
    }
}
