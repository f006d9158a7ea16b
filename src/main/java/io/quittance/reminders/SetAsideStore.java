package io.quittance.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class SetAsideStore {

    private static final String PUT = """
            insert into reminders.set_aside as s (firm_id, debtor_id, since_on, tries, reason)
            values (:firm, :debtor, :on, 1, :reason)
            on conflict (firm_id, debtor_id) do update set tries = s.tries + 1, reason = excluded.reason
            returning tries
            """;
    private static final String ALL = "select debtor_id from reminders.set_aside where firm_id = :firm";
    private static final String REMOVE =
            "delete from reminders.set_aside where firm_id = :firm and debtor_id = any (:debtors)";

    private final JdbcClient jdbc;

    SetAsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets aside, and gives how often it was by now. */
    int put(FirmId firm, DebtorId debtor, LocalDate on, String reason) {
        return jdbc.sql(PUT)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("on", on)
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    Set<Long> all(FirmId firm) {
        return jdbc.sql(ALL)
                .param("firm", firm.value())
                .query((row, _) -> row.getLong(1))
                .set();
    }

    void remove(FirmId firm, Collection<Long> debtors) {
        jdbc.sql(REMOVE)
                .param("firm", firm.value())
                .param("debtors", Columns.longs(debtors, Long::longValue))
                .update();
    }
}
