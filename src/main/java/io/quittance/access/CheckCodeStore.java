package io.quittance.access;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CheckCodeStore {

    private static final String FIND = """
            select kind, channel, coalesce(sent_on, planned_on) as on_day, debtor_id from correspondence.message
            where firm_id = :firm and check_code = :code and debtor_id is not null
            """;

    private static final String FIRM =
            "select firm_id from correspondence.message where check_hash = :hash order by firm_id limit 1";

    private final JdbcClient jdbc;

    CheckCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one statement here without a firm: the code is what tells the firm. */
    Optional<FirmId> firm(byte[] hash) {
        return jdbc.sql(FIRM).param("hash", hash).query(Long.class).optional().map(FirmId::new);
    }

    Optional<CheckedMessage> find(FirmId firm, String code, Function<DebtorId, String> initials) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("code", code)
                .query((row, _) -> new CheckedMessage(
                        firm,
                        MessageKind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        Channel.valueOf(row.getString("channel")),
                        initials.apply(new DebtorId(row.getLong("debtor_id")))))
                .optional();
    }
}
