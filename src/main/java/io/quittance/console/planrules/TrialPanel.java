package io.quittance.console.planrules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Wish;
import io.quittance.plans.trial.PlanTrials;
import io.quittance.plans.trial.Tried;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.List;
import java.util.stream.Collectors;

/** Who of the past twelve months would have been accepted, offered what, handed to a person by which rule; and what became of it. */
final class TrialPanel extends Div {

    private static final int ROWS = 20;

    private final transient StaffTexts texts;

    TrialPanel(StaffTexts texts, List<Tried> tried) {
        this.texts = texts;
        if (tried.isEmpty()) {
            add(new EmptyState(texts.of(PlanRulesText.NO_PAST), texts.of(PlanRulesText.NO_PAST_HINT)));
            return;
        }
        long before = tried.stream()
                .filter(one -> one.asked().outcome() == Quote.Outcome.ACCEPTABLE)
                .count();
        long after = tried.stream()
                .filter(one -> one.quote().outcome() == Quote.Outcome.ACCEPTABLE)
                .count();
        long others = tried.stream().filter(Tried::isOther).count();
        var sum = new Paragraph(texts.of(PlanRulesText.TRIED, tried.size(), before, after, others));
        sum.addClassName("q-strong");
        sum.getElement().setAttribute("data-testid", "trial-sum");
        add(sum);
        if (tried.size() == PlanTrials.MOST) {
            add(RuleCell.soft(texts.of(PlanRulesText.TRIED_MOST, PlanTrials.MOST)));
        }
        var table = new DataTable<Tried>(texts.of(PlanRulesText.TRIAL))
                .text(
                        texts.of(PlanRulesText.DAY),
                        one -> texts.formats().shortDay(one.asked().on()))
                .text(texts.of(PlanRulesText.WHO), Tried::debtor)
                .text(texts.of(PlanRulesText.ASKED), one -> wish(one.asked().wish()))
                .cell(texts.of(PlanRulesText.BEFORE), one -> pill(one.asked().outcome()))
                .cell(texts.of(PlanRulesText.AFTER), this::after)
                .text(texts.of(PlanRulesText.BECAME), one -> texts.word(one.now()))
                .pages(ROWS, texts.of(PlanRulesText.MORE_ROWS));
        table.show(tried.stream()
                .sorted((one, other) -> Boolean.compare(other.isOther(), one.isOther()))
                .toList());
        add(table);
    }

    private Component after(Tried one) {
        var after = new Div(pill(one.quote().outcome()));
        if (!one.quote().nearest().isEmpty()) {
            after.add(new Div(RuleCell.soft(
                    texts.of(PlanRulesText.OFFERED, wish(one.quote().nearest().getFirst())))));
        }
        if (!one.quote().failed().isEmpty()) {
            after.add(new Div(RuleCell.soft(one.quote().failed().stream()
                    .map(rule -> one.rules().text(rule, texts.language()))
                    .collect(Collectors.joining(" ")))));
        }
        return after;
    }

    private Span pill(Quote.Outcome outcome) {
        return new StatusPill(
                texts.word(outcome),
                switch (outcome) {
                    case ACCEPTABLE -> StatusStyle.OK;
                    case NEAR -> StatusStyle.INFO;
                    case REVIEW -> StatusStyle.HELD;
                });
    }

    private String wish(Wish wish) {
        return wish.count() + " × " + texts.money(wish.first()) + ", "
                + texts.formats().shortDay(wish.firstOn());
    }
}
