package io.quittance.letters;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageReason;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the print folder takes a firm's letters. */
@Component
class PrintFaultStore {

    private static final String NOTE = """
            insert into letters.print_fault (firm_id, reason, detail, since_at) values (:firm, :reason, :detail, :now)
            on conflict (firm_id) do update set reason = excluded.reason, detail = excluded.detail
            """;

    private static final String CLEAR = "delete from letters.print_fault where firm_id = :firm";

    private static final String STANDING =
            "select reason, detail, since_at from letters.print_fault where firm_id = :firm";

    private final JdbcClient jdbc;
    private final BusinessDay businessDay;

    PrintFaultStore(JdbcClient jdbc, BusinessDay businessDay) {
        this.jdbc = jdbc;
        this.businessDay = businessDay;
    }

    @Transactional
    void note(FirmId firm, MessageReason reason, String detail) {
        jdbc.sql(NOTE)
                .param("firm", firm.value())
                .param("reason", reason.name())
                .param("detail", detail)
                .param("now", Timestamp.from(businessDay.now()))
                .update();
    }

    @Transactional
    void clear(FirmId firm) {
        jdbc.sql(CLEAR).param("firm", firm.value()).update();
    }

    @Transactional(readOnly = true)
    Optional<PrintFault> standing(FirmId firm) {
        return jdbc.sql(STANDING)
                .param("firm", firm.value())
                .query((row, _) -> new PrintFault(
                        MessageReason.valueOf(row.getString("reason")),
                        row.getString("detail"),
                        row.getTimestamp("since_at").toInstant()))
                .optional();
    }
}
