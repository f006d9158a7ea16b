package io.quittance.reminders;

import io.quittance.correspondence.Message;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LastCheckStore {

    private static final String STANDING = """
            select r.invoice_id, r.planned_on, r.notice_days, r.open_minor as planned_minor, c.open_minor, c.state,
                   (select h.kind from receivables.active_hold h
                    where h.firm_id = r.firm_id and h.debtor_id = r.debtor_id and (h.invoice_id is null or h.invoice_id = r.invoice_id)
                        and h.placed_on <= :today and (h.until_on is null or h.until_on >= :today)
                    order by h.until_on desc nulls first limit 1) as hold
            from unnest(:invoices, :days) as m (invoice_id, planned_on)
            join reminders.reminder r
                on r.firm_id = :firm and r.invoice_id = m.invoice_id and r.planned_on = m.planned_on::date
            left join receivables.reminder_claim c on c.firm_id = r.firm_id and c.invoice_id = r.invoice_id
            """;

    private final JdbcClient jdbc;

    LastCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an invoice of a message stands now, beside what it was planned with. */
    record Standing(
            long invoice,
            LocalDate plannedOn,
            boolean startsLegalClock,
            long plannedMinor,
            long openMinor,
            @Nullable String state,
            @Nullable String hold) {

        /** Why the message must not leave, or null. */
        @Nullable
        String obstacle(LocalDate today) {
            if (state == null || !state.equals("OPEN")) {
                return state == null ? "SETTLED" : state;
            }
            if (hold != null) {
                return hold;
            }
            if (openMinor != plannedMinor) {
                return "BALANCE_CHANGED";
            }
            return startsLegalClock && !plannedOn.equals(today) ? "NOTICE_DATE_PASSED" : null;
        }
    }

    private record Line(InvoiceId invoice, LocalDate plannedOn) {}

    List<Standing> standing(FirmId firm, List<Message> messages, LocalDate today) {
        var lines = messages.stream()
                .flatMap(message -> message.invoices().stream().map(invoice -> new Line(invoice, message.plannedOn())))
                .toList();
        return jdbc.sql(STANDING)
                .param("firm", firm.value())
                .param("today", today)
                .param("invoices", Columns.longs(lines, line -> line.invoice().value()))
                .param("days", Columns.dates(lines, Line::plannedOn))
                .query((rs, _) -> new Standing(
                        rs.getLong("invoice_id"),
                        rs.getObject("planned_on", LocalDate.class),
                        rs.getInt("notice_days") > 0,
                        rs.getLong("planned_minor"),
                        rs.getLong("open_minor"),
                        rs.getString("state"),
                        rs.getString("hold")))
                .list();
    }
}
