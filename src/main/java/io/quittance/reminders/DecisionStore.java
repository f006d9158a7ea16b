package io.quittance.reminders;

import io.quittance.dunning.Reason;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import io.quittance.messages.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads kept decisions. A step taken is kept as the step itself, any other due step as put off. */
@Component
final class DecisionStore {

    private static final String KEPT = """
            select invoice_id, debtor_id, open_minor, currency, planned_on as decided_on, due_on, occurrence,
                   'STEP_DUE' as reason, step, null::date as until_on, null::date as next_on, null as next_step, channel,
                   scenario, version, run_id
            from reminders.reminder where firm_id = :firm and %1$s
            union all
            select invoice_id, debtor_id, open_minor, currency, decided_on, due_on, occurrence,
                   reason, step, until_on, next_on, step, channel, scenario, version, run_id
            from reminders.postponed where firm_id = :firm and %2$s
            """;
    private static final String OF_INVOICE =
            KEPT.formatted("invoice_id = any(:invoices)", "invoice_id = any(:invoices)")
                    + "order by decided_on desc, invoice_id";
    private static final String ON_DAY = KEPT.formatted(
            "invoice_id = any(:invoices) and planned_on = :on", "invoice_id = any(:invoices) and decided_on = :on");
    private static final String PAGE = """
            where (decided_on, invoice_id) > (:afterOn::date, :afterInvoice::bigint) and reason = any(:reasons)
                and (:on::date is null or decided_on = :on::date)
            order by decided_on, invoice_id limit :limit
            """;
    private static final String OF_RUN =
            "select * from (" + KEPT.formatted("run_id = :run", "run_id = :run") + ") k " + PAGE;
    private static final String REHEARSED = """
            select invoice_id, debtor_id, open_minor, currency, decided_on, due_on, occurrence,
                   reason, step, until_on, next_on, next_step, channel, scenario, version
            from reminders.rehearsed where firm_id = :firm and run_id = :run
            """;
    private static final String OF_REHEARSAL = "select * from (" + REHEARSED + ") k " + PAGE;
    private static final String OF_REHEARSAL_AND_DEBTOR =
            REHEARSED + "and debtor_id = :debtor order by decided_on, invoice_id";

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DecisionRow> on(FirmId firm, InvoiceId invoice, LocalDate on) {
        return jdbc
                .sql(ON_DAY)
                .param("firm", firm.value())
                .param("invoices", new long[] {invoice.value()})
                .param("on", on)
                .query(DecisionStore::row)
                .stream()
                .min((a, b) -> a.reason().compareTo(b.reason()));
    }

    /** For each of these invoices what was kept on a day: a step taken before one put off. */
    Map<InvoiceId, DecisionRow> on(FirmId firm, Collection<InvoiceId> invoices, LocalDate on) {
        return jdbc
                .sql(ON_DAY)
                .param("firm", firm.value())
                .param("invoices", Columns.longs(invoices, InvoiceId::value))
                .param("on", on)
                .query(DecisionStore::row)
                .stream()
                .collect(Collectors.toMap(
                        row -> new InvoiceId(row.invoice()),
                        row -> row,
                        BinaryOperator.minBy(Comparator.comparing(DecisionRow::reason))));
    }

    List<DecisionRow> history(FirmId firm, Collection<InvoiceId> invoices) {
        return jdbc.sql(OF_INVOICE)
                .param("firm", firm.value())
                .param("invoices", Columns.longs(invoices, InvoiceId::value))
                .query(DecisionStore::row)
                .list();
    }

    List<DecisionRow> page(FirmId firm, RunId run, boolean rehearsal, DecisionPage.Request request) {
        return jdbc.sql(rehearsal ? OF_REHEARSAL : OF_RUN)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("afterOn", request.after().on())
                .param("afterInvoice", request.after().invoice())
                .param("reasons", Columns.texts(request.reasons(), Reason::name))
                .param("on", request.on())
                .param("limit", request.limit())
                .query(DecisionStore::row)
                .list();
    }

    List<DecisionRow> rehearsed(FirmId firm, RunId run, DebtorId debtor) {
        return jdbc.sql(OF_REHEARSAL_AND_DEBTOR)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("debtor", debtor.value())
                .query(DecisionStore::row)
                .list();
    }

    private static DecisionRow row(ResultSet rs, int number) throws SQLException {
        return new DecisionRow(
                rs.getLong("invoice_id"),
                rs.getLong("debtor_id"),
                Money.ofMinor(rs.getLong("open_minor"), rs.getString("currency")),
                rs.getObject("decided_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getInt("occurrence"),
                Reason.valueOf(rs.getString("reason")),
                rs.getString("step"),
                date(rs, "until_on"),
                date(rs, "next_on"),
                rs.getString("next_step"),
                channel(rs),
                rs.getString("scenario"),
                rs.getInt("version"));
    }

    private static @Nullable Channel channel(ResultSet rs) throws SQLException {
        var channel = rs.getString("channel");
        return channel == null ? null : Channel.valueOf(channel);
    }

    private static @Nullable LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
