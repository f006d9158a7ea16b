package io.quittance.desk.plan;

import io.quittance.plans.Plan;
import io.quittance.plans.PlanAsk;
import io.quittance.plans.PlanFilter;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanQuotes;
import io.quittance.plans.PlanTerms;
import io.quittance.plans.rules.PlanRuleBook;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;
import io.quittance.staff.StaffSession;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the desk reads about plans, in the scope of the person. */
@Component
class PlanReads {

    private static final int MOST = 100;

    private final PlanList list;
    private final PlanQuotes quotes;
    private final PlanRuleBook rules;
    private final StaffSession session;

    PlanReads(PlanList list, PlanQuotes quotes, PlanRuleBook rules, StaffSession session) {
        this.list = list;
        this.quotes = quotes;
        this.rules = rules;
        this.session = session;
    }

    /** All plans of the debtor, the last first. */
    List<Plan> ofDebtor(PlanTalk talk) {
        return session.in(talk.firm())
                .call(() ->
                        list.page(talk.firm().id(), new PlanFilter(talk.debtor().id(), null, null), 0, MOST))
                .reversed();
    }

    Plan now(PlanTalk talk, PlanId plan) {
        return session.in(talk.firm())
                .call(() -> list.find(talk.firm().id(), plan))
                .orElseThrow();
    }

    /** What the firm's rules say to the last round. */
    Quote quote(PlanTalk talk, Plan plan) {
        return session.in(talk.firm()).call(() -> quotes.ofLast(talk.firm().id(), plan));
    }

    /** What they would say to other terms. */
    Quote quote(PlanTalk talk, Plan plan, PlanTerms terms) {
        return session.in(talk.firm()).call(() -> quotes.again(talk.firm().id(), plan, terms));
    }

    Quote quote(PlanTalk talk, PlanAsk ask) {
        return session.in(talk.firm()).call(() -> quotes.quote(talk.firm().id(), ask));
    }

    PlanRules rules(PlanTalk talk, Currency currency) {
        return session.in(talk.firm())
                .call(() -> rules.of(talk.firm().id(), talk.debtor().id(), currency));
    }
}
