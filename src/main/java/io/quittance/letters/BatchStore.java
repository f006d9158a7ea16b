package io.quittance.letters;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PrintBatchId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes batches and their letters. */
@Component
final class BatchStore {

    private static final String OPEN =
            "select batch_id, printed_on from letters.print_batch where firm_id = :firm and not closed";

    private static final String BEGIN = """
            insert into letters.print_batch (firm_id, printed_on, number)
            select :firm, :on, coalesce(max(number), 0) + 1 from letters.print_batch where firm_id = :firm and printed_on = :on
            returning batch_id
            """;

    private static final String ADD = """
            insert into letters.printed_letter (firm_id, batch_id, message_id, debtor_id, debtor_reference, invoices, profile,
                pages, sheets, country, postal_code, sha256, postage_minor, currency)
            select :firm, :batch, l.message_id, l.debtor_id, l.reference, l.invoices::bigint[], l.profile, l.pages, l.sheets,
                l.country, l.postal_code, l.sha256, l.postage, l.currency
            from unnest(:messages, :debtors, :references, :invoices, :profiles, :pages, :sheets, :countries, :postalCodes,
                        :hashes, :postages, :currencies)
                as l (message_id, debtor_id, reference, invoices, profile, pages, sheets, country, postal_code, sha256,
                      postage, currency)
            """;

    // The order of the post: what goes into one machine is together.
    private static final String ORDER = """
            update letters.printed_letter l set sequence = o.nr
            from (select message_id, row_number() over (
                      order by profile collate "C", sheets, country, postal_code collate "C", message_id) as nr
                  from letters.printed_letter where firm_id = :firm and batch_id = :batch) o
            where l.firm_id = :firm and l.message_id = o.message_id
            """;

    private static final String CLOSE = """
            update letters.print_batch b set closed = true, letters = l.letters, pages = l.pages
            from (select count(*) as letters, sum(pages) as pages
                  from letters.printed_letter where firm_id = :firm and batch_id = :batch) l
            where b.firm_id = :firm and b.batch_id = :batch
            """;

    private static final String MARK =
            "update letters.print_batch set state = :state where firm_id = :firm and batch_id = :batch";

    private static final String AFTER = """
            select sequence, message_id, debtor_reference, profile, pages, sheets, country, postal_code, sha256, postage_minor,
                   currency
            from letters.printed_letter
            where firm_id = :firm and batch_id = :batch and sequence > :after order by sequence limit :limit
            """;

    private final JdbcClient jdbc;

    /** A batch that letters still come to. */
    record OpenBatch(PrintBatchId id, LocalDate printedOn) {}

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpenBatch> open(FirmId firm) {
        return jdbc.sql(OPEN)
                .param("firm", firm.value())
                .query((row, _) -> new OpenBatch(
                        new PrintBatchId(row.getLong("batch_id")), row.getObject("printed_on", LocalDate.class)))
                .optional();
    }

    PrintBatchId begin(FirmId firm, LocalDate on) {
        return new PrintBatchId(jdbc.sql(BEGIN)
                .param("firm", firm.value())
                .param("on", on)
                .query(Long.class)
                .single());
    }

    void add(FirmId firm, PrintBatchId batch, NewLetters letters) {
        jdbc.sql(ADD)
                .param("firm", firm.value())
                .param("batch", batch.value())
                .params(letters.columns())
                .update();
    }

    void close(FirmId firm, PrintBatchId batch) {
        for (var sql : List.of(ORDER, CLOSE)) {
            jdbc.sql(sql)
                    .param("firm", firm.value())
                    .param("batch", batch.value())
                    .update();
        }
    }

    void mark(FirmId firm, PrintBatchId batch, PrintBatchState state) {
        jdbc.sql(MARK)
                .param("firm", firm.value())
                .param("batch", batch.value())
                .param("state", state.name())
                .update();
    }

    /** The next letters in print order. */
    List<BatchLetter> after(FirmId firm, PrintBatchId batch, int sequence, int limit) {
        return jdbc.sql(AFTER)
                .param("firm", firm.value())
                .param("batch", batch.value())
                .param("after", sequence)
                .param("limit", limit)
                .query((row, _) -> new BatchLetter(
                        row.getInt("sequence"),
                        new MessageId(row.getLong("message_id")),
                        row.getString("debtor_reference"),
                        row.getString("profile"),
                        row.getInt("pages"),
                        row.getInt("sheets"),
                        row.getString("country"),
                        row.getString("postal_code"),
                        row.getString("sha256"),
                        Money.ofMinor(row.getLong("postage_minor"), row.getString("currency"))))
                .list();
    }
}
