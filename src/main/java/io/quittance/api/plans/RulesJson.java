package io.quittance.api.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quittance.api.MoneyJson;
import io.quittance.kernel.Language;
import io.quittance.plans.terms.PlanRule;
import io.quittance.plans.terms.PlanRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that hold for a debtor now; one that the firm does not set is absent. */
record RulesJson(String debtor, String band, List<RuleJson> rules) {

    /** A rule with the value it has. */
    record RuleJson(
            PlanRule rule,
            PlanRule.Kind kind,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            MoneyJson amount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long count,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long days,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long months,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String percent) {}

    static RulesJson of(String debtor, PlanRules rules, Language language) {
        return new RulesJson(
                debtor,
                rules.band().name(rules.currency()),
                rules.rules().stream().map(rule -> rule(rule, rules, language)).toList());
    }

    private static RuleJson rule(PlanRule rule, PlanRules rules, Language language) {
        var unit = rule.unit();
        return new RuleJson(
                rule,
                rule.kind(),
                rules.text(rule, language),
                unit == PlanRule.Unit.AMOUNT ? MoneyJson.of(rules.amount(rule)) : null,
                unit == PlanRule.Unit.COUNT ? rules.value(rule) : null,
                unit == PlanRule.Unit.DAYS ? rules.value(rule) : null,
                unit == PlanRule.Unit.MONTHS ? rules.value(rule) : null,
                unit == PlanRule.Unit.PERCENT ? rules.percent(rule) : null);
    }
}
