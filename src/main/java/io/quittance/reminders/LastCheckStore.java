package io.quittance.reminders;

import io.quittance.dunning.Step;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a run planned: the steps behind messages and what they claimed. */
@Component
final class LastCheckStore {

    private static final String PLANNED_STEPS = """
            select d.message_id, r.invoice_id, r.step, r.offset_days, r.notice_days, r.channel, r.open_minor, r.currency
            from reminders.debtor_day d
            join reminders.reminder r
                on r.firm_id = d.firm_id and r.debtor_id = d.debtor_id and r.planned_on = d.day
            where d.firm_id = :firm and d.message_id = any (:messages) and r.invoice_id = any (:invoices)
            """;
    private static final String PLANNED_TOTALS = """
            select d.message_id, t.currency, t.minor
            from reminders.debtor_day d, unnest(d.currencies, d.totals_minor) as t (currency, minor)
            where d.firm_id = :firm and d.message_id = any (:messages)
            """;

    private final JdbcClient jdbc;

    LastCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step of an invoice that leaves with a message, and what was claimed of the invoice. */
    record PlannedStep(MessageId message, long invoice, Step step, Money claimed) {}

    /** What a message asks for in a currency. */
    record PlannedTotal(MessageId message, Money total) {}

    List<PlannedStep> steps(FirmId firm, List<Message> messages) {
        return jdbc.sql(PLANNED_STEPS)
                .param("firm", firm.value())
                .param("messages", ids(messages))
                .param(
                        "invoices",
                        messages.stream()
                                .flatMap(m -> m.invoices().stream())
                                .mapToLong(i -> i.value())
                                .toArray())
                .query(LastCheckStore::step)
                .list();
    }

    List<PlannedTotal> totals(FirmId firm, List<Message> messages) {
        return jdbc.sql(PLANNED_TOTALS)
                .param("firm", firm.value())
                .param("messages", ids(messages))
                .query((rs, _) -> new PlannedTotal(
                        new MessageId(rs.getLong("message_id")),
                        Money.ofMinor(rs.getLong("minor"), rs.getString("currency"))))
                .list();
    }

    private static long[] ids(List<Message> messages) {
        return Columns.longs(messages, message -> message.id().value());
    }

    private static PlannedStep step(ResultSet rs, int number) throws SQLException {
        return new PlannedStep(
                new MessageId(rs.getLong("message_id")),
                rs.getLong("invoice_id"),
                new Step(
                        rs.getString("step"),
                        rs.getInt("offset_days"),
                        Channel.valueOf(rs.getString("channel")),
                        "",
                        rs.getInt("notice_days")),
                Money.ofMinor(rs.getLong("open_minor"), rs.getString("currency")));
    }
}
