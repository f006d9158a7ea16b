package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.InvoiceRows.Told;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes what invoices say: one as well as twenty thousand, in one statement each. */
@Component
final class InvoiceContentStore {

    private static final String LOCK_LISTS =
            "select pg_advisory_xact_lock(hashtextextended('receivables.list', :firm))";

    private static final String BY_NUMBERS = "select * from receivables.invoices_numbered(:firm, :numbers)";
    private static final String INSERT =
            """
            insert into receivables.invoice (firm_id, number, open_minor, state, list_id, %s)
            select :firm, number, opening_minor, case when opening_minor = 0 then 'PAID' else 'OPEN' end, :list, %s
            from unnest(:numbers::text[], %s) as given (number, %s)
            on conflict (firm_id, number) do nothing returning number, invoice_id
            """.formatted(InvoiceColumns.NAMES, InvoiceColumns.NAMES, InvoiceColumns.GIVEN, InvoiceColumns.NAMES);
    private static final String UPDATE = """
            with changed as (
                update receivables.invoice i set open_minor = g.opening_minor,
                    state = case when g.opening_minor = 0 then 'PAID' else 'OPEN' end,
                    list_id = g.list_id, version = i.version + 1, (%s) = row(%s)
                from unnest(:ids::bigint[], :lists::bigint[], %s) as g (invoice_id, list_id, %s)
                where i.firm_id = :firm and i.invoice_id = any (:ids) and i.invoice_id = g.invoice_id
                returning old.*, i.list_id as replaced_by)
            insert into receivables.earlier_content (firm_id, invoice_id, version, list_id, replaced_by, %s)
            select firm_id, invoice_id, version, list_id, replaced_by, %s from changed where :keep and state <> 'CANCELLED'
            """.formatted(
                    InvoiceColumns.NAMES,
                    InvoiceColumns.names("g."),
                    InvoiceColumns.GIVEN,
                    InvoiceColumns.NAMES,
                    InvoiceColumns.NAMES,
                    InvoiceColumns.NAMES);
    private static final String EARLIER = """
            select distinct on (invoice_id) invoice_id, list_id, %s from receivables.earlier_content
            where firm_id = :firm and replaced_by = :list and invoice_id = any (:ids) order by invoice_id, version desc
            """.formatted(InvoiceColumns.NAMES);
    private static final String CANCEL = """
            update receivables.invoice set state = 'CANCELLED', open_minor = 0, list_id = null, in_use = false
            where firm_id = :firm and invoice_id = any (:ids)
            """;
    private static final String RELEASE_HOLDS = """
            update receivables.hold set released_on = :on, released_by = 'undo'
            where firm_id = :firm and invoice_id = any (:ids) and released_on is null
            """;
    private static final String ANALYZE = "analyze receivables.invoice, receivables.entry";

    private final JdbcClient jdbc;

    InvoiceContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One list of a firm after the other. */
    void lockLists(FirmId firm) {
        of(LOCK_LISTS, firm).query((rs, _) -> "").single();
    }

    /** Those of these numbers that are stored, by number; not locked. */
    Map<String, InvoiceRow> byNumbers(FirmId firm, Collection<String> numbers) {
        return of(BY_NUMBERS, firm).param("numbers", numbers.toArray(String[]::new)).query(InvoiceRow::read).stream()
                .collect(Collectors.toMap(row -> row.invoice().number(), Function.identity()));
    }

    /** Adds invoices; one whose number somebody else has put meanwhile is left out. */
    Map<String, InvoiceId> insert(FirmId firm, @Nullable ImportId list, Map<String, InvoiceContent> contents) {
        var stored = new HashMap<String, InvoiceId>();
        of(INSERT, firm)
                .param("list", list == null ? null : list.value())
                .param("numbers", contents.keySet().toArray(String[]::new))
                .params(InvoiceColumns.arrays(contents.values()))
                .query(rs -> {
                    stored.put(rs.getString("number"), new InvoiceId(rs.getLong("invoice_id")));
                });
        return stored;
    }

    /** Invoices say something else from now on; what they said before is kept. The caller has locked them. */
    void replace(FirmId firm, Collection<Told> told) {
        update(firm, told, true);
    }

    /** Invoices say again what they said before. The caller has locked them. */
    void restore(FirmId firm, Collection<Told> told) {
        update(firm, told, false);
    }

    /** What these invoices said before the list, where it changed them. */
    List<Told> earlier(FirmId firm, ImportId list, Collection<InvoiceId> invoices) {
        return of(EARLIER, firm)
                .param("list", list.value())
                .param("ids", InvoiceStore.array(invoices))
                .query((rs, _) -> {
                    var before = rs.getObject("list_id", Long.class);
                    return new Told(
                            new InvoiceId(rs.getLong("invoice_id")),
                            before == null ? null : new ImportId(before),
                            InvoiceColumns.read(rs));
                })
                .list();
    }

    /** They were never there; the holds they came with end. The caller has locked them. */
    void cancel(FirmId firm, Collection<InvoiceId> invoices, LocalDate on) {
        of(CANCEL, firm).param("ids", InvoiceStore.array(invoices)).update();
        of(RELEASE_HOLDS, firm)
                .param("ids", InvoiceStore.array(invoices))
                .param("on", on)
                .update();
    }

    /** Tells the planner after many new rows. */
    void analyze() {
        jdbc.sql(ANALYZE).update();
    }

    private void update(FirmId firm, Collection<Told> told, boolean keep) {
        of(UPDATE, firm)
                .param("keep", keep)
                .param("ids", told.stream().map(one -> one.invoice().value()).toArray(Long[]::new))
                .param(
                        "lists",
                        told.stream()
                                .map(one ->
                                        one.list() == null ? null : one.list().value())
                                .toArray(Long[]::new))
                .params(InvoiceColumns.arrays(told.stream().map(Told::content).toList()))
                .update();
    }

    private StatementSpec of(String sql, FirmId firm) {
        return jdbc.sql(sql).param("firm", firm.value());
    }
}
