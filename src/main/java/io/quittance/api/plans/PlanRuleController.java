package io.quittance.api.plans;

import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.ProblemException;
import io.quittance.api.Required;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.plans.PlanQuotes;
import io.quittance.plans.rules.PlanRuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a firm accepts, and what it would answer to a wish. */
@RestController
@RequestMapping("/api/v1")
class PlanRuleController {

    private final PlanRuleBook book;
    private final PlanQuotes quotes;
    private final PlanParts parts;
    private final Debtors debtors;
    private final Firms firms;

    PlanRuleController(PlanRuleBook book, PlanQuotes quotes, PlanParts parts, Debtors debtors, Firms firms) {
        this.book = book;
        this.quotes = quotes;
        this.parts = parts;
        this.debtors = debtors;
        this.firms = firms;
    }

    @GetMapping("/plan-rules")
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "listPlanRules", value = "The rules for plans that hold for a debtor now.")
    RulesJson rules(FirmId firm, @RequestParam @Nullable String debtor, @RequestParam @Nullable String currency) {
        var found = debtors.byReference(firm, Required.field("debtor", debtor).strip())
                .orElseThrow(ProblemException::notFound);
        var known = firms.get(firm);
        var rules = book.of(firm, found.id(), currency == null ? known.currency() : Money.currencyOf(currency));
        return RulesJson.of(found.reference(), rules, known.language());
    }

    @PostMapping("/plan-quotes")
    @Needs(ApiScope.NEGOTIATION_READ)
    @Described(id = "quotePlan", value = "Whether a plan would be accepted at once, and the nearest that would.")
    QuoteJson quote(FirmId firm, @RequestBody QuoteAskJson body) {
        return QuoteJson.of(quotes.quote(firm, parts.ask(firm, body)));
    }
}
