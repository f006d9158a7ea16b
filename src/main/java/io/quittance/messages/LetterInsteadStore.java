package io.quittance.messages;

import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.LetterInstead.Failed;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LetterInsteadStore {

    private static final String FIND = "select m.model, m.attachments, m.recipient, " + MessageRow.COLUMNS + """
             from correspondence.message m
            where m.firm_id = :firm and m.message_id = :message and m.channel = 'EMAIL' and m.debtor_id is not null
              and m.kind not in ('REMINDER', 'LOGIN_LINK')
            """;

    private final JdbcClient jdbc;

    LetterInsteadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The message, when it is a mail that a letter may stand in for. */
    Optional<Failed> find(FirmId firm, MessageId message) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("message", message.value())
                .query((row, _) -> new Failed(
                        MessageRow.read(row, List.of()),
                        row.getString("model"),
                        MessageRow.numbers(row, "attachments")
                                .map(DocumentId::new)
                                .toList(),
                        Optional.ofNullable(row.getString("recipient"))
                                .map(EmailAddress::new)
                                .orElse(null)))
                .optional();
    }
}
