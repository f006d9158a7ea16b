package io.quittance.plans;

import io.quittance.kernel.FirmId;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.terms.PlanRule;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.RuleChange;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RuleStore {

    private static final String IN_FORCE = """
            select c.debtor_kind, c.above, c.rule, c.value from plans.rule_change c
            where c.firm_id = :firm and c.version = (
                select max(v.version) from plans.rule_version v where v.firm_id = :firm and v.active_from <= :on)
            """;
    private static final String INSERT_VERSION = """
            insert into plans.rule_version (firm_id, version, author, made_at, active_from)
            select :firm, coalesce(max(version), 0) + 1, :author, :at, :from from plans.rule_version where firm_id = :firm
            returning version
            """;
    private static final String INSERT_CHANGE = """
            insert into plans.rule_change (firm_id, version, debtor_kind, above, rule, value)
            values (:firm, :version, :kind, :above, :rule, :value)
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
                .query((row, _) -> {
                    var kind = DebtorKind.valueOf(row.getString("debtor_kind"));
                    long above = row.getLong("above");
                    return new RuleChange(
                            PlanRules.band(kind, above),
                            PlanRule.valueOf(row.getString("rule")),
                            row.getObject("value", Long.class));
                })
                .list();
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
                    .param("rule", change.rule().name())
                    .param("value", change.value())
                    .update();
        }
    }
}
