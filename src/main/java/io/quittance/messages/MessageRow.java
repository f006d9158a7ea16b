package io.quittance.messages;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.kernel.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a row of {@code correspondence.message} (alias m) is read. */
public final class MessageRow {

    public static final String COLUMNS = """
            m.firm_id, m.message_id, m.key, m.kind, m.channel, m.debtor_id, m.step, m.language, m.template,
            m.template_version, m.state, m.reason, m.attempts, m.rfc_message_id, m.check_code, m.planned_on, m.sent_at,
            m.invoices
            """;

    private MessageRow() {}

    public static Message read(ResultSet row, List<MessageEvent> history) throws SQLException {
        return new Message(
                new MessageId(row.getLong("message_id")),
                new FirmId(row.getLong("firm_id")),
                row.getString("key"),
                MessageKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                debtor(row),
                numbers(row, "invoices").map(InvoiceId::new).toList(),
                row.getString("step"),
                Language.parse(row.getString("language")),
                row.getString("template"),
                row.getInt("template_version"),
                MessageState.valueOf(row.getString("state")),
                MessageReason.of(row.getString("reason")),
                row.getInt("attempts"),
                row.getString("rfc_message_id"),
                row.getString("check_code"),
                row.getObject("planned_on", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("sent_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                history);
    }

    public static Stream<Long> numbers(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray());
    }

    private static @Nullable DebtorId debtor(ResultSet row) throws SQLException {
        long debtor = row.getLong("debtor_id");
        return row.wasNull() ? null : new DebtorId(debtor);
    }
}
