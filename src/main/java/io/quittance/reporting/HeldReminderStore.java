package io.quittance.reporting;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class HeldReminderStore {

    private static final String PAGE = """
            select h.hold_id, h.debtor_id, d.name, h.kind, h.placed_on, h.until_on, i.currency,
                   case when h.invoice_id is not null then min(i.number) end as number,
                   count(*) as invoices, sum(i.open_minor) as open_minor
            from receivables.active_hold h
            join receivables.reminder_claim i
              on i.firm_id = h.firm_id and i.debtor_id = h.debtor_id and i.type = 'INVOICE'
                 and (h.invoice_id is null or i.invoice_id = h.invoice_id)
            join parties.debtor_card d on d.firm_id = h.firm_id and d.debtor_id = h.debtor_id
            where h.firm_id = :firm and (h.until_on is null or h.until_on >= :on)
              and (h.placed_on, h.hold_id, i.currency) > (:placedOn, :hold, :currency)
            group by h.hold_id, h.debtor_id, d.name, h.kind, h.placed_on, h.until_on, h.invoice_id, i.currency
            order by h.placed_on, h.hold_id, i.currency
            limit :limit
            """;

    private static final String COUNTRIES = """
            select d.country, count(distinct d.debtor_id) as debtors
            from receivables.reminder_claim i
            join parties.debtor_card d on d.firm_id = i.firm_id and d.debtor_id = i.debtor_id
            where i.firm_id = :firm and i.type = 'INVOICE'
            group by d.country order by d.country
            """;

    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;

    HeldReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HeldReminder> page(FirmId firm, LocalDate on, @Nullable HeldReminder after, int limit) {
        return jdbc.sql(PAGE)
                .param("firm", firm.value())
                .param("on", on)
                .param("placedOn", after == null ? BEFORE_ALL : after.since())
                .param("hold", after == null ? 0 : after.hold().value())
                .param("currency", after == null ? "" : after.open().currency().getCurrencyCode())
                .param("limit", limit)
                .query(HeldReminderStore::held)
                .list();
    }

    Map<CountryCode, Integer> countries(FirmId firm) {
        var debtors = new TreeMap<CountryCode, Integer>(Comparator.comparing(CountryCode::value));
        jdbc.sql(COUNTRIES)
                .param("firm", firm.value())
                .query((row, _) -> debtors.put(new CountryCode(row.getString("country")), row.getInt("debtors")))
                .list();
        return debtors;
    }

    private static HeldReminder held(ResultSet row, int index) throws SQLException {
        return new HeldReminder(
                new HoldId(row.getLong("hold_id")),
                new DebtorId(row.getLong("debtor_id")),
                row.getString("name"),
                row.getString("kind"),
                row.getString("number"),
                row.getInt("invoices"),
                Money.ofMinor(row.getLong("open_minor"), row.getString("currency")),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }
}
