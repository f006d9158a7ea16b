package io.quittance.desk.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;

/** What the firm's rules say to terms: that all are kept, or which are not, in words. */
final class RuleNotes {

    private static final int MOST_MONTHS = 12;

    private RuleNotes() {}

    static Div of(PlanTalk talk, Quote quote, PlanRules rules) {
        var notes = new Div(said(talk, quote, rules));
        // Credit to consumers: beyond twelve months the exemption of a deferral is doubtful (Directive (EU) 2023/2225,
        // art. 2).
        if (talk.debtor().kind() == DebtorKind.CONSUMER
                && quote.asked().lastOn().isAfter(talk.today().plusMonths(MOST_MONTHS))) {
            notes.add(new Notice(talk.texts().of(PlanText.LONG_CONSUMER), StatusStyle.LATE));
        }
        return notes;
    }

    private static Notice said(PlanTalk talk, Quote quote, PlanRules rules) {
        if (quote.failed().isEmpty()) {
            return new Notice(talk.texts().of(PlanText.KEEPS_RULES), StatusStyle.OK);
        }
        var list = new UnorderedList();
        quote.failed().stream()
                .filter(rules.values()::containsKey)
                .map(rule -> new ListItem(rules.text(rule, talk.texts().language())))
                .forEach(list::add);
        list.addClassName("q-list-plain");
        return new Notice(talk.texts().of(PlanText.BREAKS_RULES), StatusStyle.HELD, list);
    }
}
