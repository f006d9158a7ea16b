package io.quittance.access;

import io.quittance.messages.Channel;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A link as if its reminder had left: for tests that come through the door. */
public final class GivenLink {

    private static final String MESSAGE = """
            insert into correspondence.message (firm_id, key, kind, channel, debtor_id, invoices, listed, template, language, model,
                state, planned_on, check_code)
            values (?, ?, 'REMINDER', ?, ?, array[?::bigint], ?::bigint[], 'reminder-1', 'en', '{}', 'SENT', date '2026-01-01', ?) returning message_id
            """;
    private static final String LINK = """
            insert into correspondence.link (firm_id, message_id, token_hash, debtor_id, expires_on)
            values (?, ?, ?, ?, date '2099-01-01')
            """;

    private GivenLink() {}

    /** Makes the rows of a mail's link over a connection that sees all firms. */
    public static void insert(Connection everything, Links links, String token, long firm, long debtor, long invoice)
            throws SQLException {
        insert(everything, links, Channel.EMAIL, token, null, firm, debtor, invoice, "{}");
    }

    /** The same of a mail that names another invoice besides. */
    public static void naming(
            Connection everything, Links links, String token, long firm, long debtor, long invoice, long listed)
            throws SQLException {
        insert(everything, links, Channel.EMAIL, token, null, firm, debtor, invoice, "{" + listed + "}");
    }

    /** The same as if a letter had left. @param code of the letter; @param check its check code */
    public static void letter(
            Connection everything, Links links, String code, String check, long firm, long debtor, long invoice)
            throws SQLException {
        insert(everything, links, Channel.LETTER, code, check, firm, debtor, invoice, "{}");
    }

    private static void insert(
            Connection everything,
            Links links,
            Channel channel,
            String token,
            @Nullable String check,
            long firm,
            long debtor,
            long invoice,
            String listed)
            throws SQLException {
        try (var message = everything.prepareStatement(MESSAGE)) {
            message.setLong(1, firm);
            message.setString(2, "given-" + token);
            message.setString(3, channel.name());
            message.setLong(4, debtor);
            message.setLong(5, invoice);
            message.setString(6, listed);
            message.setString(7, check);
            try (var row = message.executeQuery()) {
                row.next();
                long id = row.getLong(1);
                execute(everything, LINK, firm, id, links.hash(token), debtor);
            }
        }
    }

    private static void execute(Connection everything, String sql, Object... values) throws SQLException {
        try (var statement = everything.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
