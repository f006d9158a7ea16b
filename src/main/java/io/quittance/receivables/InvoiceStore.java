package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
final class InvoiceStore {

    private static final String FIELDS = """
            firm_id, invoice_id, debtor_id, number, type, issued_on, due_on, currency, total_minor, opening_minor, open_minor,
            state, occurrence, version, in_use, description, order_reference, corrects, governing_law, lines::text as lines
            """;
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
            order by invoice_id limit :limit
            """;
    private static final String INSERT = """
            insert into receivables.invoice (firm_id, debtor_id, number, type, issued_on, due_on, currency, total_minor,
                opening_minor, open_minor, state, description, order_reference, corrects, governing_law, lines, list_id)
            values (:firm, :debtor, :number, :type, :issuedOn, :dueOn, :currency, :total,
                :opening, :opening, :state, :description, :orderReference, :corrects, :governingLaw, :lines::jsonb, :list)
            on conflict (firm_id, number) do nothing returning invoice_id
            """;
    private static final String UPDATE = """
            with changed as (
                update receivables.invoice set debtor_id = :debtor, type = :type, issued_on = :issuedOn, due_on = :dueOn,
                    currency = :currency, total_minor = :total, opening_minor = :opening, open_minor = :opening, state = :state,
                    description = :description, order_reference = :orderReference, corrects = :corrects,
                    governing_law = :governingLaw, lines = :lines::jsonb, version = version + 1, list_id = :list
                where firm_id = :firm and invoice_id = :invoice returning old.*)
            """ + EarlierContent.KEEP;

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
        return of(PAGE, firm)
                .param("after", after)
                .param("number", filter.number())
                .param(
                        "debtor",
                        filter.debtor() == null ? null : filter.debtor().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("limit", limit)
                .query(InvoiceRow::read)
                .list();
    }

    Optional<InvoiceId> insert(
            FirmId firm, InvoiceDraft draft, DebtorId debtor, LocalDate dueOn, @Nullable ImportId list) {
        return content(of(INSERT, firm), draft, debtor, dueOn, list)
                .param("number", draft.number())
                .query(Long.class)
                .optional()
                .map(InvoiceId::new);
    }

    void update(
            FirmId firm,
            InvoiceId invoice,
            InvoiceDraft draft,
            DebtorId debtor,
            LocalDate dueOn,
            @Nullable ImportId list) {
        content(of(UPDATE, firm), draft, debtor, dueOn, list)
                .param("invoice", invoice.value())
                .update();
    }

    private StatementSpec of(String sql, FirmId firm) {
        return jdbc.sql(sql).param("firm", firm.value());
    }

    private static StatementSpec content(
            StatementSpec sql, InvoiceDraft draft, DebtorId debtor, LocalDate dueOn, @Nullable ImportId list) {
        var opening = draft.opening();
        return sql.param("debtor", debtor.value())
                .param("list", list == null ? null : list.value())
                .param("type", draft.type().name())
                .param("issuedOn", draft.issuedOn())
                .param("dueOn", dueOn)
                .param("currency", draft.total().currencyCode())
                .param("total", draft.total().minor())
                .param("opening", opening.minor())
                .param("state", (opening.isPositive() ? InvoiceState.OPEN : InvoiceState.PAID).name())
                .param("description", draft.description())
                .param("orderReference", draft.orderReference())
                .param("corrects", draft.corrects())
                .param(
                        "governingLaw",
                        draft.governingLaw() == null
                                ? null
                                : draft.governingLaw().value())
                .param("lines", InvoiceLines.write(draft.lines()));
    }

    static Long[] array(Collection<InvoiceId> ids) {
        return ids.stream().map(InvoiceId::value).toArray(Long[]::new);
    }
}
