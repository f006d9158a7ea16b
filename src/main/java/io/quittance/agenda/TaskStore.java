package io.quittance.agenda;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class TaskStore {

    private static final String COLUMNS =
            "firm_id, task_id, source, kind, debtor_id, detail, opened_on, due_on, escalated_on, done_on, done_by, done_at, outcome";

    private static final String OPEN = """
        insert into agenda.task (firm_id, source, kind, priority, debtor_id, detail, opened_on, due_on)
        values (:firm, :source, :kind, :priority, :debtor, :detail, :openedOn, :dueOn)
        on conflict (firm_id, source) do nothing
        """;

    private static final String DONE = """
        update agenda.task set done_on = :on, done_by = :by, done_at = :at, outcome = :outcome
        where firm_id = :firm and task_id = :task and done_on is null returning source
        """;

    private static final String REOPEN = """
        update agenda.task set done_on = null, done_by = null, done_at = null, outcome = null
        where firm_id = :firm and task_id = :task and done_on is not null
        returning firm_id, task_id, source, kind, debtor_id, detail, opened_on, due_on, escalated_on, old.done_on,
            old.done_by, old.done_at, old.outcome
        """;

    private static final String DONE_BY_SOURCE = """
        update agenda.task set done_on = :on, done_by = :by
        where firm_id = :firm and source = :source and done_on is null
        """;

    private static final String OPEN_TASKS = "select " + COLUMNS + """
         from agenda.task where firm_id = any (:firms) and done_on is null
        order by escalated_on is null, priority, due_on, task_id limit :limit
        """;

    private static final String OF_DEBTOR = "select " + COLUMNS + """
         from agenda.task where firm_id = :firm and debtor_id = :debtor
        order by done_on nulls first, escalated_on is null, priority, due_on, task_id desc limit 200
        """;

    private static final String ESCALATE = """
        update agenda.task set escalated_on = :on
        where firm_id = :firm and done_on is null and escalated_on is null and due_on < :on
        """;

    // Whoever placed it and however long ago: one statement a day. A hold of the agenda has its task; one that payments
    // placed
    // for a contested payment has it too.
    private static final String OPEN_FOR_ENDLESS_HOLDS = """
            insert into agenda.task (firm_id, source, kind, priority, debtor_id, detail, opened_on, due_on)
            select h.firm_id, :kind || ':h_' || h.hold_id, :kind, :priority, h.debtor_id, '', :on, :due
            from receivables.active_hold h
            where h.firm_id = :firm and h.until_on is null and h.kind <> 'PLAN'
              and not exists (
                    select from agenda.task t
                    where t.firm_id = h.firm_id and t.debtor_id = h.debtor_id and t.done_on is null
                      and (t.source = h.reason or t.kind = 'CHARGEBACK' and h.kind = 'CHARGEBACK'))
            on conflict (firm_id, source) do nothing
            """;

    private static final String DONE_FOR_DEBTOR = """
            update agenda.task set done_on = :on, done_by = :by
            where firm_id = :firm and debtor_id = :debtor and kind = any (:kinds) and done_on is null
            """;

    // The engine says it at each look. While the task is open, and for a month after a person has done it, once is
    // enough.
    private static final String OPEN_AGAIN = """
            insert into agenda.task (firm_id, source, kind, priority, debtor_id, detail, opened_on, due_on)
            select :firm, :kind || ':d_' || n.debtor || '/' || :on, :kind, :priority, n.debtor, :detail, :on::date, :due
            from unnest(:debtors) as n (debtor)
            where not exists (
                select from agenda.task t
                where t.firm_id = :firm and t.debtor_id = n.debtor and t.kind = :kind
                  and (t.done_on is null or t.done_by <> :machine and t.done_on > :on::date - 30))
            on conflict (firm_id, source) do nothing
            """;

    private static final String COUNT = """
            select count(*), count(*) filter (where done_on is null) from agenda.task where firm_id = :firm and kind = :kind
            """;

    private static final String DONE_ALL = """
            update agenda.task set done_on = :on, done_by = :by
            where firm_id = :firm and kind = :kind and done_on is null
            """;

    private final JdbcClient jdbc;

    record Count(int all, int open) {}

    /** Who did a task, when, and what came of it. */
    record Done(
            LocalDate on, Instant at, String by, @Nullable String outcome) {}

    record Days(LocalDate openedOn, LocalDate dueOn) {}

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean open(FirmId firm, TaskDraft draft) {
        return jdbc.sql(OPEN)
                        .param("firm", firm.value())
                        .param("source", draft.source().text())
                        .param("kind", draft.source().kind().name())
                        .param("priority", draft.source().kind().priority())
                        .param(
                                "debtor",
                                draft.debtor() == null ? null : draft.debtor().value())
                        .param("detail", draft.detail())
                        .param("openedOn", draft.openedOn())
                        .param("dueOn", draft.dueOn())
                        .update()
                == 1;
    }

    Optional<TaskSource> done(FirmId firm, TaskId task, Done done) {
        return jdbc.sql(DONE)
                .param("firm", firm.value())
                .param("task", task.value())
                .param("on", done.on())
                .param("by", done.by())
                .param("at", Timestamp.from(done.at()))
                .param("outcome", done.outcome())
                .query(String.class)
                .optional()
                .map(TaskSource::parse);
    }

    /** Opens a task again and gives it as it was. */
    Optional<Task> reopen(FirmId firm, TaskId task) {
        return jdbc.sql(REOPEN)
                .param("firm", firm.value())
                .param("task", task.value())
                .query(TaskStore::task)
                .optional();
    }

    int escalate(FirmId firm, LocalDate on) {
        return jdbc.sql(ESCALATE).param("firm", firm.value()).param("on", on).update();
    }

    void openAgain(FirmId firm, TaskKind kind, Collection<DebtorId> debtors, String detail, Days days) {
        jdbc.sql(OPEN_AGAIN)
                .param("firm", firm.value())
                .param("kind", kind.name())
                .param("priority", kind.priority())
                .param("debtors", debtors.stream().map(DebtorId::value).toArray(Long[]::new))
                .param("detail", detail)
                .param("on", days.openedOn().toString())
                .param("due", days.dueOn())
                .param("machine", Causes.MACHINE)
                .update();
    }

    /** How many tasks of the kind there ever were, and how many are open. */
    Count count(FirmId firm, TaskKind kind) {
        return jdbc.sql(COUNT)
                .param("firm", firm.value())
                .param("kind", kind.name())
                .query((row, _) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    void doneAll(FirmId firm, TaskKind kind, LocalDate on, String by) {
        jdbc.sql(DONE_ALL)
                .param("firm", firm.value())
                .param("kind", kind.name())
                .param("on", on)
                .param("by", by)
                .update();
    }

    void openForEndlessHolds(FirmId firm, LocalDate on, LocalDate due) {
        jdbc.sql(OPEN_FOR_ENDLESS_HOLDS)
                .param("firm", firm.value())
                .param("kind", TaskKind.HOLD_OPEN.name())
                .param("priority", TaskKind.HOLD_OPEN.priority())
                .param("on", on)
                .param("due", due)
                .update();
    }

    void done(FirmId firm, DebtorId debtor, Collection<TaskKind> kinds, LocalDate on, String by) {
        jdbc.sql(DONE_FOR_DEBTOR)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("on", on)
                .param("by", by)
                .update();
    }

    boolean done(FirmId firm, TaskSource source, LocalDate on, String by) {
        return jdbc.sql(DONE_BY_SOURCE)
                        .param("firm", firm.value())
                        .param("source", source.text())
                        .param("on", on)
                        .param("by", by)
                        .update()
                == 1;
    }

    List<Task> open(Collection<FirmId> firms, int limit) {
        return jdbc.sql(OPEN_TASKS)
                .param("firms", firms.stream().map(FirmId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query(TaskStore::task)
                .list();
    }

    List<Task> ofDebtor(FirmId firm, DebtorId debtor) {
        return jdbc.sql(OF_DEBTOR)
                .param("firm", firm.value())
                .param("debtor", debtor.value())
                .query(TaskStore::task)
                .list();
    }

    private static Task task(ResultSet row, int index) throws SQLException {
        var debtor = row.getObject("debtor_id", Long.class);
        var doneAt = row.getTimestamp("done_at");
        return new Task(
                new TaskId(row.getLong("task_id")),
                new FirmId(row.getLong("firm_id")),
                TaskSource.parse(row.getString("source")),
                debtor == null ? null : new DebtorId(debtor),
                row.getString("detail"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("escalated_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by"),
                doneAt == null ? null : doneAt.toInstant(),
                row.getString("outcome"));
    }
}
