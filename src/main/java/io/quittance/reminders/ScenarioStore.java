package io.quittance.reminders;

import io.quittance.dunning.Scenario;
import io.quittance.dunning.Step;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.parties.DebtorKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ScenarioStore {

    private static final String INSERT = """
            insert into reminders.scenario (firm_id, key, version, kind, country, rhythm_days, valid_from)
            values (:firm, :key, :version, :kind, :country, :rhythm, :from)
            """;
    private static final String INSERT_STEP = """
            insert into reminders.scenario_step (firm_id, scenario, version, offset_days, notice_days, step, channel, template)
            values (:firm, :key, :version, :offset, :notice, :step, :channel, :template)
            """;
    private static final String INSERT_MINIMUM = """
            insert into reminders.scenario_minimum (firm_id, scenario, version, currency, minor)
            values (:firm, :key, :version, :currency, :minor)
            """;
    private static final String ALL = """
            select s.key, s.version, s.kind, s.country, s.rhythm_days, s.valid_from,
                   (select array_agg(currency || minor) from reminders.scenario_minimum n where n.firm_id = s.firm_id
                        and n.scenario = s.key and n.version = s.version) as minimums,
                   t.offset_days, t.notice_days, t.step, t.channel, t.template
            from reminders.scenario s
            join reminders.scenario_step t on t.firm_id = s.firm_id and t.scenario = s.key and t.version = s.version
            where s.firm_id = :firm
            order by s.key, s.version desc, t.offset_days
            """;

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version and the first day it is for. */
    record Version(Scenario scenario, LocalDate validFrom) {}

    private record Line(
            String key,
            int version,
            DebtorKind kind,
            @Nullable CountryCode country,
            int rhythmDays,
            List<Money> minimums,
            LocalDate from,
            Step step) {}

    private record VersionKey(String key, int version) {}

    void insert(FirmId firm, Scenario scenario, LocalDate validFrom) {
        jdbc.sql(INSERT)
                .param("firm", firm.value())
                .param("key", scenario.key())
                .param("version", scenario.version())
                .param("kind", scenario.kind().name())
                .param(
                        "country",
                        scenario.country() == null ? null : scenario.country().value())
                .param("rhythm", scenario.rhythmDays())
                .param("from", validFrom)
                .update();
        scenario.steps().forEach(step -> insert(firm, scenario, step));
        scenario.minimums().forEach(minimum -> insert(firm, scenario, minimum));
    }

    private void insert(FirmId firm, Scenario scenario, Money minimum) {
        jdbc.sql(INSERT_MINIMUM)
                .param("firm", firm.value())
                .param("key", scenario.key())
                .param("version", scenario.version())
                .param("currency", minimum.currencyCode())
                .param("minor", minimum.minor())
                .update();
    }

    private void insert(FirmId firm, Scenario scenario, Step step) {
        jdbc.sql(INSERT_STEP)
                .param("firm", firm.value())
                .param("key", scenario.key())
                .param("version", scenario.version())
                .param("offset", step.offsetDays())
                .param("notice", step.noticeDays())
                .param("step", step.key())
                .param("channel", step.channel().name())
                .param("template", step.template())
                .update();
    }

    /** All versions, of each scenario the newest first. */
    List<Version> all(FirmId firm) {
        var versions = new LinkedHashMap<VersionKey, List<Line>>();
        for (var line : jdbc.sql(ALL)
                .param("firm", firm.value())
                .query(ScenarioStore::line)
                .list()) {
            versions.computeIfAbsent(new VersionKey(line.key, line.version), _ -> new ArrayList<>())
                    .add(line);
        }
        return versions.values().stream().map(ScenarioStore::version).toList();
    }

    private static Version version(List<Line> lines) {
        var first = lines.getFirst();
        var steps = lines.stream().map(Line::step).toList();
        return new Version(
                new Scenario(
                        first.key, first.version, first.kind, first.country, first.rhythmDays, first.minimums, steps),
                first.from);
    }

    private static Line line(ResultSet rs, int number) throws SQLException {
        var country = rs.getString("country");
        return new Line(
                rs.getString("key"),
                rs.getInt("version"),
                DebtorKind.valueOf(rs.getString("kind")),
                country == null ? null : new CountryCode(country),
                rs.getInt("rhythm_days"),
                minimums(rs.getArray("minimums")),
                rs.getObject("valid_from", LocalDate.class),
                new Step(
                        rs.getString("step"),
                        rs.getInt("offset_days"),
                        Channel.valueOf(rs.getString("channel")),
                        rs.getString("template"),
                        rs.getInt("notice_days")));
    }

    /** Each a currency followed by minor units, {@code EUR500}. */
    private static List<Money> minimums(@Nullable Array column) throws SQLException {
        return column == null
                ? List.of()
                : Stream.of((String[]) column.getArray())
                        .map(one -> Money.ofMinor(Long.parseLong(one.substring(3)), one.substring(0, 3)))
                        .toList();
    }
}
