package io.quittance.plans.rules;

import io.quittance.kernel.FirmId;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.RuleChange;
import io.quittance.plans.terms.Setting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RuleStore {

    private static final String IN_FORCE = """
            select c.debtor_kind, c.above, c.rule, c.currency, c.value from plans.rule_change c
            where c.firm_id = :firm and c.version = (
                select v.version from plans.rule_version v where v.firm_id = :firm and v.active_from <= :on
                order by v.active_from desc, v.version desc limit 1)
            order by c.currency
            """;
    private static final String VERSIONS = """
            select v.version, v.author, v.made_at, v.active_from, c.debtor_kind, c.above, c.rule, c.currency, c.value
            from plans.rule_version v
            left join plans.rule_change c on c.firm_id = v.firm_id and c.version = v.version
            where v.firm_id = :firm order by v.version desc, c.debtor_kind, c.above, c.rule, c.currency
            """;
    private static final String INSERT_VERSION = """
            insert into plans.rule_version (firm_id, version, author, made_at, active_from)
            values (:firm, :version, :author, :at, :from)
            """;
    private static final String INSERT_CHANGE = """
            insert into plans.rule_change (firm_id, version, debtor_kind, above, rule, currency, value)
            values (:firm, :version, :kind, :above, :rule, :currency, :value)
            """;

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the version in force on a day says otherwise than the defaults. */
    List<RuleChange> inForce(FirmId firm, LocalDate on) {
        return jdbc.sql(IN_FORCE)
                .param("firm", firm.value())
                .param("on", on)
                .query((row, _) -> change(row))
                .list();
    }

    private static RuleChange change(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new RuleChange(
                PlanRules.band(DebtorKind.valueOf(row.getString("debtor_kind")), row.getLong("above")),
                Setting.of(row.getString("rule")),
                currency.isEmpty() ? null : Currency.getInstance(currency),
                row.getObject("value", Long.class));
    }

    List<RuleVersion> versions(FirmId firm) {
        var versions = new LinkedHashMap<Integer, RuleVersion>();
        jdbc.sql(VERSIONS).param("firm", firm.value()).query((ResultSet row) -> {
            var version = new RuleVersion(
                    row.getInt("version"),
                    Objects.requireNonNull(row.getString("author")),
                    row.getTimestamp("made_at").toInstant(),
                    Objects.requireNonNull(row.getObject("active_from", LocalDate.class)),
                    row.getString("rule") == null ? List.of() : List.of(change(row)));
            versions.merge(version.version(), version, RuleStore::together);
        });
        return List.copyOf(versions.values());
    }

    private static RuleVersion together(RuleVersion one, RuleVersion more) {
        return new RuleVersion(
                one.version(),
                one.author(),
                one.madeAt(),
                one.activeFrom(),
                Stream.concat(one.changes().stream(), more.changes().stream()).toList());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is a version of this number */
    int insert(FirmId firm, RuleVersion version) {
        jdbc.sql(INSERT_VERSION)
                .param("firm", firm.value())
                .param("version", version.version())
                .param("author", version.author())
                .param("at", Timestamp.from(version.madeAt()))
                .param("from", version.activeFrom())
                .update();
        for (var change : version.changes()) {
            jdbc.sql(INSERT_CHANGE)
                    .param("firm", firm.value())
                    .param("version", version.version())
                    .param("kind", change.band().kind().name())
                    .param("above", change.band().above())
                    .param("rule", change.setting().name())
                    .param(
                            "currency",
                            change.currency() == null ? "" : change.currency().getCurrencyCode())
                    .param("value", change.value())
                    .update();
        }
        return version.version();
    }
}
