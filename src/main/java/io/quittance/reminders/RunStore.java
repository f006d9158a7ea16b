package io.quittance.reminders;

import io.quittance.dunning.Reason;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RunId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RunStore {

    private static final String INSERT = """
            insert into reminders.run (firm_id, run_on, days, rehearsal, daily, status, requested_at)
            values (:firm, :on, :days, :rehearsal, :daily, 'QUEUED', :at)
            on conflict (firm_id, run_on) where daily do nothing
            returning run_id
            """;
    private static final String DAILY =
            "select run_id from reminders.run where firm_id = :firm and run_on = :on and daily";
    private static final String SET_STATUS = """
            update reminders.run set status = :status, finished_at = :finished where firm_id = :firm and run_id = :run
            """;
    private static final String COUNT = """
            insert into reminders.run_count as t (firm_id, run_id, what, detail, count)
            select :firm, :run, l.what, l.detail, l.count from unnest(:whats, :details, :counts) as l (what, detail, count)
            on conflict (firm_id, run_id, what, detail) do update set count = t.count + excluded.count
            """;
    private static final String CLEAR_TALLY = "delete from reminders.run_count where firm_id = :firm and run_id = :run";
    private static final String CLEAR_REHEARSED =
            "delete from reminders.rehearsed where firm_id = :firm and run_id = :run";
    private static final String FIND =
            "select run_on, days, rehearsal, status from reminders.run where firm_id = :firm and run_id = :run";
    private static final String TALLY =
            "select what, detail, count from reminders.run_count where firm_id = :firm and run_id = :run order by what, detail";
    private static final String LATEST =
            "select run_id from reminders.run where firm_id = :firm order by run_id desc limit :limit";

    private static final String USUAL_DAY = """
            select case when count(*) < 5 then 0 else ceil(avg(d.messages)) end::int
            from (select count(*) as messages from reminders.debtor_day
                  where firm_id = :firm and not stopped and day >= :on::date - 60 and day < :on group by day) d
            """;
    private static final String LAST_REHEARSAL = """
            select run_id from reminders.run
            where firm_id = :firm and rehearsal and status = 'DONE' and requested_at >= :after
            order by run_id desc limit 1
            """;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(LocalDate on, int days, boolean rehearsal, RunStatus status) {}

    private record Count(String what, String detail, long count) {}

    RunId insert(FirmId firm, LocalDate on, int days, boolean rehearsal, Instant at) {
        return insert(firm, on, days, rehearsal, false, at).orElseThrow();
    }

    /** The machine's own run of a day; there is one. */
    RunId daily(FirmId firm, LocalDate on, Instant at) {
        return insert(firm, on, 1, false, true, at)
                .orElseGet(() -> findDaily(firm, on).orElseThrow());
    }

    Optional<RunId> findDaily(FirmId firm, LocalDate on) {
        return jdbc.sql(DAILY)
                .param("firm", firm.value())
                .param("on", on)
                .query(Long.class)
                .optional()
                .map(RunId::new);
    }

    void setStatus(FirmId firm, RunId run, RunStatus status, @Nullable Instant finished) {
        jdbc.sql(SET_STATUS)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("status", status.name())
                .param("finished", finished == null ? null : Timestamp.from(finished))
                .update();
    }

    void count(FirmId firm, RunId run, RunCounts counts) {
        var lines = counts.counts().entrySet();
        jdbc.sql(COUNT)
                .param("firm", firm.value())
                .param("run", run.value())
                .param("whats", Columns.texts(lines, line -> line.getKey().what()))
                .param("details", Columns.texts(lines, line -> line.getKey().detail()))
                .param("counts", Columns.longs(lines, Map.Entry::getValue))
                .update();
    }

    /** Clears what an interrupted rehearsal left. */
    void clear(FirmId firm, RunId run) {
        jdbc.sql(CLEAR_TALLY)
                .param("firm", firm.value())
                .param("run", run.value())
                .update();
        jdbc.sql(CLEAR_REHEARSED)
                .param("firm", firm.value())
                .param("run", run.value())
                .update();
    }

    Optional<Run> find(FirmId firm, RunId run) {
        return jdbc.sql(FIND)
                .param("firm", firm.value())
                .param("run", run.value())
                .query((rs, _) -> new Head(
                        rs.getObject("run_on", LocalDate.class),
                        rs.getInt("days"),
                        rs.getBoolean("rehearsal"),
                        RunStatus.valueOf(rs.getString("status"))))
                .optional()
                .map(head -> with(run, head, counts(firm, run)));
    }

    List<RunId> latest(FirmId firm, int limit) {
        return jdbc.sql(LATEST)
                .param("firm", firm.value())
                .param("limit", limit)
                .query((row, _) -> new RunId(row.getLong(1)))
                .list();
    }

    private List<Count> counts(FirmId firm, RunId run) {
        return jdbc.sql(TALLY)
                .param("firm", firm.value())
                .param("run", run.value())
                .query((rs, _) -> new Count(rs.getString("what"), rs.getString("detail"), rs.getLong("count")))
                .list();
    }

    private static Run with(RunId run, Head head, List<Count> lines) {
        var counts = new TreeMap<Reason.Kind, Long>();
        for (var kind : Reason.Kind.values()) {
            counts.put(kind, 0L);
        }
        var reasons = new ArrayList<Run.ReasonCount>();
        var messages = new TreeMap<String, Long>();
        long broken = 0;
        for (var line : lines) {
            switch (line.what) {
                case RunCounts.MESSAGE -> messages.put(line.detail, line.count);
                case RunCounts.BROKEN -> broken = line.count;
                default -> {
                    counts.merge(Reason.Kind.valueOf(line.what), line.count, Long::sum);
                    reasons.add(new Run.ReasonCount(Reason.valueOf(line.detail), line.count));
                }
            }
        }
        return new Run(run, head.on, head.days, head.rehearsal, head.status, counts, reasons, messages, broken);
    }

    private Optional<RunId> insert(FirmId firm, LocalDate on, int days, boolean rehearsal, boolean daily, Instant at) {
        return jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("on", on)
                .param("days", days)
                .param("rehearsal", rehearsal)
                .param("daily", daily)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .map(RunId::new);
    }

    Optional<RunId> lastRehearsal(FirmId firm, Instant after) {
        return jdbc.sql(LAST_REHEARSAL)
                .param("firm", firm.value())
                .param("after", Timestamp.from(after))
                .query((row, _) -> new RunId(row.getLong(1)))
                .optional();
    }

    int usualDay(FirmId firm, LocalDate on) {
        return jdbc.sql(USUAL_DAY)
                .param("firm", firm.value())
                .param("on", on)
                .query(Integer.class)
                .single();
    }
}
