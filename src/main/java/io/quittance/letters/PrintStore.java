package io.quittance.letters;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PrintBatchId;
import io.quittance.messages.MessageState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads batches and their letters. */
@Component
final class PrintStore {

    // A firm posts from one country, so the postage of a batch has one currency.
    private static final String BATCH = """
            select b.firm_id, b.batch_id, b.printed_on, b.number, b.state, b.letters, b.pages, p.postage, p.currency
            from letters.print_batch b
            cross join lateral (
                select coalesce(sum(l.postage_minor), 0)::bigint as postage, coalesce(max(l.currency), 'EUR') as currency
                from letters.printed_letter l where l.firm_id = b.firm_id and l.batch_id = b.batch_id) p
            where b.firm_id = :firm
            """;

    private static final String LATEST = BATCH + " order by b.batch_id desc limit :limit";

    private static final String GET = BATCH + " and b.batch_id = :batch";

    private static final String UNFINISHED = BATCH + " and b.state <> 'PRINTED' order by b.batch_id";

    private static final String LETTER = """
            select l.message_id, l.batch_id, coalesce(l.sequence, 0) as sequence, l.debtor_id, l.invoices, l.profile, l.pages,
                   l.sheets, l.sha256, l.postage_minor, l.currency, l.postage_known, m.state
            from letters.printed_letter l join correspondence.message_state m using (firm_id, message_id)
            where l.firm_id = :firm
            """;

    private static final String LETTERS = LETTER + " and l.batch_id = :batch order by l.sequence, l.message_id";

    private static final String LATEST_LETTERS =
            LETTER + " order by l.batch_id desc, l.sequence desc, l.message_id desc limit :limit";

    private final JdbcClient jdbc;

    PrintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PrintBatch> latest(FirmId firm, int limit) {
        return jdbc.sql(LATEST)
                .param("firm", firm.value())
                .param("limit", limit)
                .query((row, _) -> batch(row))
                .list();
    }

    List<PrintBatch> unfinished(FirmId firm) {
        return jdbc.sql(UNFINISHED)
                .param("firm", firm.value())
                .query((row, _) -> batch(row))
                .list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when the firm has no such batch */
    PrintBatch get(FirmId firm, PrintBatchId batch) {
        return jdbc.sql(GET)
                .param("firm", firm.value())
                .param("batch", batch.value())
                .query((row, _) -> batch(row))
                .single();
    }

    List<PrintedLetter> letters(FirmId firm, PrintBatchId batch) {
        return jdbc.sql(LETTERS)
                .param("firm", firm.value())
                .param("batch", batch.value())
                .query((row, _) -> letter(row))
                .list();
    }

    List<PrintedLetter> latestLetters(FirmId firm, int limit) {
        return jdbc.sql(LATEST_LETTERS)
                .param("firm", firm.value())
                .param("limit", limit)
                .query((row, _) -> letter(row))
                .list();
    }

    private static PrintBatch batch(ResultSet row) throws SQLException {
        var printedOn = row.getObject("printed_on", LocalDate.class);
        int number = row.getInt("number");
        return new PrintBatch(
                new PrintBatchId(row.getLong("batch_id")),
                new FirmId(row.getLong("firm_id")),
                printedOn,
                number,
                PrintBatchState.valueOf(row.getString("state")),
                row.getInt("letters"),
                row.getInt("pages"),
                Money.ofMinor(row.getLong("postage"), row.getString("currency")),
                printedOn + "-" + number);
    }

    private static PrintedLetter letter(ResultSet row) throws SQLException {
        return new PrintedLetter(
                new MessageId(row.getLong("message_id")),
                new PrintBatchId(row.getLong("batch_id")),
                row.getInt("sequence"),
                new DebtorId(row.getLong("debtor_id")),
                Stream.of((Long[]) row.getArray("invoices").getArray())
                        .map(InvoiceId::new)
                        .toList(),
                row.getString("profile"),
                row.getInt("pages"),
                row.getInt("sheets"),
                row.getString("sha256"),
                Money.ofMinor(row.getLong("postage_minor"), row.getString("currency")),
                row.getBoolean("postage_known"),
                MessageState.valueOf(row.getString("state")));
    }
}
