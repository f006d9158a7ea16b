package io.quittance.reminders.foretold;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.RunId;
import io.quittance.messages.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ForetoldStore {

    private static final String INSERT = """
            insert into reminders.foretold (firm_id, run_id, debtor_id, on_day, step, channel, currency, asked_minor, invoices)
            select :firm, :run, m.debtor, m.day, m.step, m.channel, m.currency, m.minor, m.invoices
            from unnest(:debtors::bigint[], :days::date[], :steps::text[], :channels::text[], :currencies::text[],
                        :minors::bigint[], :counts::int[])
                as m (debtor, day, step, channel, currency, minor, invoices)
            """;
    private static final String CLEAR = "delete from reminders.foretold where firm_id = :firm and run_id = :run";
    private static final String DAYS = """
            select on_day, step, channel, currency, count(*), sum(asked_minor)::bigint from reminders.foretold
            where firm_id = :firm and run_id = :run
            group by on_day, step, channel, currency order by on_day, step, channel, currency
            """;
    private static final String DEBTORS = """
            select debtor_id, count(distinct on_day), min(on_day), max(on_day) from reminders.foretold
            where firm_id = :firm and run_id = :run
            group by debtor_id order by min(on_day), debtor_id offset :from limit :limit
            """;
    private static final String ROWS = """
            select debtor_id, on_day, step, channel, currency, asked_minor, invoices from reminders.foretold
            where firm_id = :firm and run_id = :run
            """;
    private static final String OF_DAY = ROWS + """
            and on_day = :day and step = :step and channel = :channel and currency = :currency
            order by asked_minor desc, debtor_id offset :from limit :limit
            """;
    private static final String OF_DEBTOR = ROWS + "and debtor_id = :debtor order by on_day, currency";
    private static final String ALL = ROWS + "order by on_day, debtor_id, currency offset :from limit :limit";

    private final JdbcClient jdbc;

    ForetoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FirmId firm, RunId run, List<ForetoldMessage> messages) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("run", run.value())
                .param(
                        "debtors",
                        messages.stream().map(one -> one.debtor().value()).toArray(Long[]::new))
                .param("days", messages.stream().map(one -> one.on().toString()).toArray(String[]::new))
                .param("steps", messages.stream().map(ForetoldMessage::step).toArray(String[]::new))
                .param(
                        "channels",
                        messages.stream().map(one -> one.channel().name()).toArray(String[]::new))
                .param(
                        "currencies",
                        messages.stream().map(one -> one.asked().currencyCode()).toArray(String[]::new))
                .param(
                        "minors",
                        messages.stream().map(one -> one.asked().minor()).toArray(Long[]::new))
                .param(
                        "counts",
                        messages.stream().map(ForetoldMessage::invoices).toArray(Integer[]::new))
                .update();
    }

    void clear(FirmId firm, RunId run) {
        jdbc.sql(CLEAR).param("firm", firm.value()).param("run", run.value()).update();
    }

    List<ForetoldDay> days(FirmId firm, RunId run) {
        return asked(DAYS, firm, run)
                .query((row, _) -> new ForetoldDay(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        Channel.valueOf(row.getString(3)),
                        row.getLong(5),
                        Money.ofMinor(row.getLong(6), row.getString(4))))
                .list();
    }

    List<ForetoldDebtor> debtors(FirmId firm, RunId run, int from, int limit) {
        return asked(DEBTORS, firm, run)
                .param("from", from)
                .param("limit", limit)
                .query((row, _) -> new ForetoldDebtor(
                        new DebtorId(row.getLong(1)),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    List<ForetoldMessage> of(FirmId firm, RunId run, ForetoldDay day, int from, int limit) {
        return asked(OF_DAY, firm, run)
                .param("day", day.on())
                .param("step", day.step())
                .param("channel", day.channel().name())
                .param("currency", day.asked().currencyCode())
                .param("from", from)
                .param("limit", limit)
                .query(ForetoldStore::message)
                .list();
    }

    List<ForetoldMessage> of(FirmId firm, RunId run, DebtorId debtor) {
        return asked(OF_DEBTOR, firm, run)
                .param("debtor", debtor.value())
                .query(ForetoldStore::message)
                .list();
    }

    List<ForetoldMessage> all(FirmId firm, RunId run, int from, int limit) {
        return asked(ALL, firm, run)
                .param("from", from)
                .param("limit", limit)
                .query(ForetoldStore::message)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, FirmId firm, RunId run) {
        return jdbc.sql(sql).param("firm", firm.value()).param("run", run.value());
    }

    private static ForetoldMessage message(ResultSet row, int number) throws SQLException {
        return new ForetoldMessage(
                new DebtorId(row.getLong(1)),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                Channel.valueOf(row.getString(4)),
                Money.ofMinor(row.getLong(6), row.getString(5)),
                row.getInt(7));
    }
}
