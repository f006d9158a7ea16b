package io.quittance.archive;

import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The very bytes of mails and letters, each kept as its difference to a reference copy and proved by its hash whenever it is read. */
@Component
final class ContentStore {

    private static final String KNOWN =
            "select encode(sha256, 'hex') from correspondence.reference_copy where firm_id = :firm and sha256 = any (:hashes)";

    private static final String ADD_REFERENCE_COPY = """
            insert into correspondence.reference_copy (firm_id, sha256, content) values (:firm, :hash, :content)
            on conflict (firm_id, sha256) do nothing
            """;

    private static final String STORED = """
            select c.message_id, c.sender, c.recipient, c.sha256, c.coding, c.difference, s.content as reference_copy
            from correspondence.message_content c
            join correspondence.reference_copy s on s.firm_id = c.firm_id and s.sha256 = c.reference_copy
            where c.firm_id = :firm and c.message_id = any (:messages)
            """;

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps those that are not kept yet. */
    void keep(FirmId firm, Collection<ReferenceCopy> referenceCopies) {
        var byHash = referenceCopies.stream()
                .collect(Collectors.toMap(
                        one -> HexFormat.of().formatHex(one.sha256()), Function.identity(), (one, same) -> one));
        byHash.keySet()
                .removeAll(jdbc.sql(KNOWN)
                        .param("firm", firm.value())
                        .param(
                                "hashes",
                                byHash.values().stream()
                                        .map(ReferenceCopy::sha256)
                                        .toArray(byte[][]::new))
                        .query(String.class)
                        .list());
        byHash.values()
                .forEach(one -> jdbc.sql(ADD_REFERENCE_COPY)
                        .param("firm", firm.value())
                        .param("hash", one.sha256())
                        .param("content", one.bytes())
                        .update());
    }

    /** The mails made for these messages, byte by byte. @throws IllegalStateException when one is not what was kept */
    Map<MessageId, KeptMail> mails(FirmId firm, Collection<MessageId> messages) {
        return jdbc
                .sql(STORED)
                .param("firm", firm.value())
                .param("messages", messages.stream().map(MessageId::value).toArray(Long[]::new))
                .query((row, _) -> mail(row))
                .stream()
                .collect(Collectors.toMap(KeptMail::id, Function.identity()));
    }

    /** The files of these messages. @throws IllegalStateException when one is not what was kept */
    Map<MessageId, byte[]> contents(FirmId firm, Collection<MessageId> messages) {
        var contents = new HashMap<MessageId, byte[]>();
        jdbc.sql(STORED)
                .param("firm", firm.value())
                .param("messages", messages.stream().map(MessageId::value).toArray(Long[]::new))
                .query((row, _) -> contents.put(new MessageId(row.getLong("message_id")), bytes(row)))
                .list();
        return contents;
    }

    private static KeptMail mail(ResultSet row) throws SQLException {
        return new KeptMail(
                new MessageId(row.getLong("message_id")),
                EmailAddress.parse(row.getString("sender")),
                EmailAddress.parse(row.getString("recipient")),
                bytes(row));
    }

    private static byte[] bytes(ResultSet row) throws SQLException {
        var copy = row.getBytes("reference_copy");
        var difference = row.getBytes("difference");
        var content = row.getString("coding").equals("RUNS")
                ? Runs.apply(copy, difference)
                : Difference.apply(copy, difference);
        if (!Hashes.same(Hashes.sha256(content), row.getBytes("sha256"))) {
            throw new IllegalStateException(
                    "the stored bytes of message " + row.getLong("message_id") + " are damaged");
        }
        return content;
    }
}
