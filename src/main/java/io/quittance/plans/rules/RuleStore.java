package io.quittance.plans.rules;

import io.quittance.kernel.FirmId;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.RuleChange;
import io.quittance.plans.terms.Setting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RuleStore {

    private static final String IN_FORCE = """
            select c.debtor_kind, c.above, c.rule, c.currency, c.value from plans.rule_change c
            where c.firm_id = :firm and c.version = (
                select v.version from plans.rule_version v where v.firm_id = :firm and v.active_from <= :on
                order by v.active_from desc, v.version desc limit 1)
            """;
    private static final String INSERT_VERSION = """
            insert into plans.rule_version (firm_id, version, author, made_at, active_from)
            select :firm, coalesce(max(version), 0) + 1, :author, :at, :from from plans.rule_version where firm_id = :firm
            returning version
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

    void insert(FirmId firm, List<RuleChange> changes, String author, Instant at, LocalDate from) {
        int version = jdbc.sql(INSERT_VERSION)
                .param("firm", firm.value())
                .param("author", author)
                .param("at", Timestamp.from(at))
                .param("from", from)
                .query(Integer.class)
                .single();
        for (var change : changes) {
            jdbc.sql(INSERT_CHANGE)
                    .param("firm", firm.value())
                    .param("version", version)
                    .param("kind", change.band().kind().name())
                    .param("above", change.band().above())
                    .param("rule", change.setting().name())
                    .param(
                            "currency",
                            change.currency() == null ? "" : change.currency().getCurrencyCode())
                    .param("value", change.value())
                    .update();
        }
    }
}
