package io.quittance.dispatch.waiting;

import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageReason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a firm's mail rests. */
@Component
final class SendingPauseStore {

    private static final String BEGIN = """
            insert into correspondence.sending_pause (firm_id, reason, detail, since_at)
            values (:firm, :reason, :detail, :now) on conflict (firm_id) do nothing
            """;

    private static final String END = "delete from correspondence.sending_pause where firm_id = :firm";

    private static final String STANDING = "select reason from correspondence.sending_pause where firm_id = :firm";

    private final JdbcClient jdbc;

    SendingPauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(FirmId firm, MessageReason reason, String detail, Instant now) {
        jdbc.sql(BEGIN)
                .param("firm", firm.value())
                .param("reason", reason.name())
                .param("detail", detail)
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(FirmId firm) {
        jdbc.sql(END).param("firm", firm.value()).update();
    }

    Optional<MessageReason> standing(FirmId firm) {
        return jdbc.sql(STANDING)
                .param("firm", firm.value())
                .query((row, _) -> MessageReason.valueOf(row.getString("reason")))
                .optional();
    }
}
