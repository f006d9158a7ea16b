package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class InvoiceStore {

    private static final String FIELDS =
            "firm_id, invoice_id, number, open_minor, state, occurrence, version, in_use, " + InvoiceColumns.NAMES;
    /** Beginning of every look-up. */
    static final String SELECT = "select " + FIELDS + " from receivables.invoice where firm_id = :firm ";

    private static final String BY_NUMBER = SELECT + "and number = :number";
    private static final String LOCK_BY_NUMBER = BY_NUMBER + " for no key update";
    /** Invoices by identifier. */
    static final String BY_IDS = SELECT + "and invoice_id = any (:ids)";

    private static final String OF_DEBTOR = SELECT + "and debtor_id = :debtor order by due_on, invoice_id";
    private static final String OPEN_OF_DEBTOR =
            SELECT + "and debtor_id = :debtor and open_minor > 0 order by due_on, invoice_id";
    private static final String PAGE = SELECT + """
            and invoice_id > :after and (:number::text is null or number = :number)
            and (:debtor::bigint is null or debtor_id = :debtor) and (:state::text is null or state = :state)
            and (:late::boolean is null or (due_on < :on::date and type = 'INVOICE') = :late)
            and (:since::timestamptz is null or changed_at >= :since)
            order by invoice_id limit :limit
            """;
    private final JdbcClient jdbc;

    InvoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InvoiceRow> byNumber(FirmId firm, String number) {
        return of(BY_NUMBER, firm)
                .param("number", number)
                .query(InvoiceRow::read)
                .optional();
    }

    Optional<InvoiceRow> lockByNumber(FirmId firm, String number) {
        return of(LOCK_BY_NUMBER, firm)
                .param("number", number)
                .query(InvoiceRow::read)
                .optional();
    }

    List<InvoiceRow> byIds(FirmId firm, Collection<InvoiceId> ids) {
        return of(BY_IDS, firm).param("ids", array(ids)).query(InvoiceRow::read).list();
    }

    List<InvoiceRow> ofDebtor(FirmId firm, DebtorId debtor, boolean openOnly) {
        return of(openOnly ? OPEN_OF_DEBTOR : OF_DEBTOR, firm)
                .param("debtor", debtor.value())
                .query(InvoiceRow::read)
                .list();
    }

    List<InvoiceRow> page(FirmId firm, InvoiceFilter filter, long after, int limit) {
        var standing = filter.standing();
        return of(PAGE, firm)
                .param("after", after)
                .param("number", filter.number())
                .param(
                        "debtor",
                        filter.debtor() == null ? null : filter.debtor().value())
                .param("state", standing == null ? null : standing.state())
                .param("late", standing == null ? null : standing.late())
                .param("on", standing == null ? null : standing.on())
                .param("since", filter.changedSince() == null ? null : Timestamp.from(filter.changedSince()))
                .param("limit", limit)
                .query(InvoiceRow::read)
                .list();
    }

    private StatementSpec of(String sql, FirmId firm) {
        return jdbc.sql(sql).param("firm", firm.value());
    }

    static Long[] array(Collection<InvoiceId> ids) {
        return ids.stream().map(InvoiceId::value).toArray(Long[]::new);
    }
}
