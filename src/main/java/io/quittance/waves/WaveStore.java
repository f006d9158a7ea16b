package io.quittance.waves;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class WaveStore {

    private static final String SELECT = """
            select wave_id, list_id, state, messages, peak_on, usual, old_claims, noted_on, per_day, decided_by, decided_on
            from waves.wave where firm_id = :firm
            """;
    private static final String FIND = SELECT + " and wave_id = :wave";
    private static final String OF_LIST = SELECT + " and list_id = :list";
    private static final String LATEST = SELECT + " and state <> 'NONE' order by wave_id desc limit :limit";
    private static final String WAITING = SELECT + " and state = 'WAITING' order by wave_id";
    private static final String INSERT = """
            insert into waves.wave (firm_id, list_id, state, messages, peak_on, usual, old_claims, noted_on, decided_by, decided_on)
            values (:firm, :list, :state, :messages, :on, :usual, :old, :noted, :by, :decided)
            on conflict (firm_id, list_id) where list_id is not null do update
                set state = case when wave.state = 'ALLOWED' then wave.state else excluded.state end,
                    messages = excluded.messages, peak_on = excluded.peak_on, usual = excluded.usual,
                    old_claims = excluded.old_claims
            returning wave_id
            """;
    private static final String HOLD_LIST = """
            insert into waves.wave_claim (firm_id, wave_id, debtor_id, invoice_id)
            select firm_id, :wave, debtor_id, invoice_id from receivables.listed_claim
            where firm_id = :firm and list_id = :list
            on conflict do nothing
            """;
    private static final String HOLD = """
            insert into waves.wave_claim (firm_id, wave_id, debtor_id, invoice_id)
            select :firm, :wave, c.debtor_id, c.invoice_id
            from unnest(:debtors::bigint[], :invoices::bigint[]) as c (debtor_id, invoice_id)
            on conflict do nothing
            """;
    private static final String FORGET_LIST = """
            delete from waves.wave_claim c using receivables.listed_claim l
            where c.firm_id = :firm and l.firm_id = :firm and l.list_id = :list and c.invoice_id = l.invoice_id
            """;
    private static final String DEBTORS_OF_LIST = """
            select distinct debtor_id from receivables.listed_claim where firm_id = :firm and list_id = :list order by 1
            """;
    private static final String INVOICES_OF_LIST =
            "select invoice_id from receivables.listed_claim where firm_id = :firm and list_id = :list";
    private static final String DEBTORS =
            "select distinct debtor_id from waves.wave_claim where firm_id = :firm and wave_id = :wave order by 1";
    private static final String ALLOWED = """
            select c.invoice_id from waves.wave_claim c
            join waves.wave w on w.firm_id = c.firm_id and w.wave_id = c.wave_id
            where c.firm_id = :firm and w.state = 'ALLOWED'
            """;
    private static final String DECIDE = """
            update waves.wave set state = :state, per_day = :perDay, decided_by = :by, decided_on = :on
            where firm_id = :firm and wave_id = :wave and state in ('WAITING', 'HELD', 'ALLOWED')
            """;
    private static final String CALL_OFF = """
            update waves.wave set state = 'NONE' where firm_id = :firm and list_id = :list and state in ('WAITING', 'HELD')
            returning wave_id
            """;
    private static final String FORGET = "delete from waves.wave_claim where firm_id = :firm and wave_id = :wave";
    private static final String SPREAD = """
            update waves.wave_claim c set held_until = d.until_on
            from unnest(:debtors::bigint[], :untils::date[]) as d (debtor_id, until_on)
            where c.firm_id = :firm and c.wave_id = :wave and c.debtor_id = d.debtor_id
            """;

    private final JdbcClient jdbc;

    WaveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Wave> find(FirmId firm, WaveId wave) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("wave", wave.value())
                .query(WaveStore::row)
                .optional();
    }

    Optional<Wave> ofList(FirmId firm, ImportId list) {
        return jdbc.sql(OF_LIST)
                .param("firm", firm.value())
                .param("list", list.value())
                .query(WaveStore::row)
                .optional();
    }

    List<Wave> latest(FirmId firm, int limit) {
        return jdbc.sql(LATEST)
                .param("firm", firm.value())
                .param("limit", limit)
                .query(WaveStore::row)
                .list();
    }

    List<Wave> waiting(FirmId firm) {
        return jdbc.sql(WAITING)
                .param("firm", firm.value())
                .query(WaveStore::row)
                .list();
    }

    /** Notes a wave; one of a list that a person allowed beforehand stays allowed. */
    WaveId insert(FirmId firm, Wave wave) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("list", wave.list() == null ? null : wave.list().value())
                .param("state", wave.state().name())
                .param("messages", wave.messages())
                .param("on", wave.on())
                .param("usual", wave.usual())
                .param("old", wave.oldClaims())
                .param("noted", wave.notedOn())
                .param("by", wave.decidedBy())
                .param("decided", wave.decidedOn())
                .query((rs, _) -> new WaveId(rs.getLong(1)))
                .single();
    }

    void holdList(FirmId firm, WaveId wave, ImportId list) {
        jdbc.sql(HOLD_LIST)
                .param("firm", firm.value())
                .param("wave", wave.value())
                .param("list", list.value())
                .update();
    }

    void hold(FirmId firm, WaveId wave, long[] debtors, long[] invoices) {
        jdbc.sql(HOLD)
                .param("firm", firm.value())
                .param("wave", wave.value())
                .param("debtors", debtors)
                .param("invoices", invoices)
                .update();
    }

    /** What an earlier list said of these invoices no longer holds them. */
    void forgetList(FirmId firm, ImportId list) {
        jdbc.sql(FORGET_LIST)
                .param("firm", firm.value())
                .param("list", list.value())
                .update();
    }

    List<Long> debtorsOfList(FirmId firm, ImportId list) {
        return jdbc.sql(DEBTORS_OF_LIST)
                .param("firm", firm.value())
                .param("list", list.value())
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    List<Long> invoicesOfList(FirmId firm, ImportId list) {
        return jdbc.sql(INVOICES_OF_LIST)
                .param("firm", firm.value())
                .param("list", list.value())
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    List<Long> debtors(FirmId firm, WaveId wave) {
        return jdbc.sql(DEBTORS)
                .param("firm", firm.value())
                .param("wave", wave.value())
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** The invoices of waves that were allowed. */
    List<Long> allowed(FirmId firm) {
        return jdbc.sql(ALLOWED)
                .param("firm", firm.value())
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    boolean decide(FirmId firm, WaveId wave, WaveState state, @Nullable Integer perDay, String by, LocalDate on) {
        return jdbc.sql(DECIDE)
                        .param("firm", firm.value())
                        .param("wave", wave.value())
                        .param("state", state.name())
                        .param("perDay", perDay)
                        .param("by", by)
                        .param("on", on)
                        .update()
                > 0;
    }

    /** What the list brought is gone, and so is its question. @return the wave that waited or was held */
    Optional<WaveId> callOff(FirmId firm, ImportId list) {
        return jdbc.sql(CALL_OFF)
                .param("firm", firm.value())
                .param("list", list.value())
                .query((rs, _) -> new WaveId(rs.getLong(1)))
                .optional();
    }

    void forget(FirmId firm, WaveId wave) {
        jdbc.sql(FORGET).param("firm", firm.value()).param("wave", wave.value()).update();
    }

    /** Says until when each debtor's claims of the wave wait; null: no longer. */
    void spread(FirmId firm, WaveId wave, Collection<Long> debtors, List<@Nullable LocalDate> untils) {
        jdbc.sql(SPREAD)
                .param("firm", firm.value())
                .param("wave", wave.value())
                .param("debtors", debtors.stream().mapToLong(Long::longValue).toArray())
                .param(
                        "untils",
                        untils.stream()
                                .map(until -> until == null ? null : until.toString())
                                .toArray(String[]::new))
                .update();
    }

    private static Wave row(ResultSet rs, int number) throws SQLException {
        var list = rs.getObject("list_id", Long.class);
        return new Wave(
                new WaveId(rs.getLong("wave_id")),
                list == null ? null : new ImportId(list),
                WaveState.valueOf(rs.getString("state")),
                rs.getInt("messages"),
                rs.getObject("peak_on", LocalDate.class),
                rs.getInt("usual"),
                rs.getInt("old_claims"),
                rs.getObject("noted_on", LocalDate.class),
                rs.getObject("per_day", Integer.class),
                rs.getString("decided_by"),
                rs.getObject("decided_on", LocalDate.class));
    }
}
