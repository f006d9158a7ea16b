package io.quittance.portal.plan;

import io.quittance.kernel.DocumentId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanClaim;
import io.quittance.plans.PlanFilter;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanQuotes;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.Plans;
import io.quittance.plans.agreement.Agreements;
import io.quittance.plans.rules.PlanRuleBook;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;
import io.quittance.portal.PortalAccess;
import io.quittance.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The plans of a visitor. A debtor's role may not touch the tables of plans, whose parts are not told apart by debtor: they are
 * read in the engine's scope, and this is where it is seen to that a visitor gets nothing but the own ones.
 */
@Service
class DebtorPlans {

    private static final int MOST = 200;

    private final PlanList plans;
    private final PlanQuotes quotes;
    private final PlanRuleBook rules;
    private final Agreements agreements;
    private final Plans acts;

    DebtorPlans(PlanList plans, PlanQuotes quotes, PlanRuleBook rules, Agreements agreements, Plans acts) {
        this.plans = plans;
        this.quotes = quotes;
        this.rules = rules;
        this.agreements = agreements;
        this.acts = acts;
    }

    /** Plans all of whose invoices the visitor may see, the newest first. */
    List<Plan> of(PortalAccess access) {
        return all(access).stream()
                .filter(plan -> isCovered(access, plan))
                .sorted(Comparator.comparingLong((Plan plan) -> plan.id().value())
                        .reversed())
                .toList();
    }

    /** The plan, when the visitor may see it. */
    Optional<Plan> find(PortalAccess access, PlanId id) {
        return scope(access)
                .call(() -> plans.find(access.firm(), id))
                .filter(plan -> plan.debtor().equals(access.debtor()))
                .filter(plan -> isCovered(access, plan));
    }

    /** The plans that run or are being agreed upon, the newest first. */
    List<Plan> open(PortalAccess access) {
        return of(access).stream().filter(plan -> plan.state().isOpen()).toList();
    }

    /** Invoices for which no other plan can be asked, whether the visitor may see their plan or not. */
    Set<InvoiceId> taken(PortalAccess access) {
        return all(access).stream()
                .filter(plan -> plan.state().isOpen())
                .flatMap(plan -> plan.claims().stream())
                .map(PlanClaim::invoice)
                .collect(Collectors.toSet());
    }

    Quote quote(PortalAccess access, PlanAsk ask) {
        return scope(access).call(() -> quotes.quote(access.firm(), ask));
    }

    /** The answer to other terms for a plan that is talked about. */
    Quote again(PortalAccess access, Plan plan, PlanTerms terms) {
        return scope(access).call(() -> quotes.again(access.firm(), plan, terms));
    }

    /** What holds for the visitor in a currency. */
    PlanRules rules(PortalAccess access, Currency currency) {
        return scope(access).call(() -> rules.of(access.firm(), access.debtor(), currency));
    }

    /** The day by which a person has answered what is proposed today. */
    LocalDate answerDay(PortalAccess access) {
        return scope(access).call(() -> acts.answerDay(access.firm()));
    }

    /** What can be declared with a plan over a total. */
    Agreements.Declaration declaration(PortalAccess access, Money total) {
        return scope(access)
                .call(() -> agreements.declaration(access.firm(), access.debtor(), total, access.language()));
    }

    /** The agreement as a file; nothing while it is not made. */
    Optional<DocumentId> document(PortalAccess access, Plan plan) {
        return Optional.ofNullable(scope(access)
                .call(() -> agreements.documents(access.firm(), List.of(plan.id())))
                .get(plan.id()));
    }

    static TenantScope scope(PortalAccess access) {
        return new TenantScope.Engine(access.firm());
    }

    private List<Plan> all(PortalAccess access) {
        return scope(access)
                .call(() -> plans.page(access.firm(), new PlanFilter(access.debtor(), null, null), 0, MOST));
    }

    private static boolean isCovered(PortalAccess access, Plan plan) {
        return plan.claims().stream().allMatch(claim -> access.covers(claim.invoice()));
    }
}
