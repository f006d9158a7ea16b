package io.quittance.console.planrules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.parties.Firm;
import io.quittance.plans.rules.RuleVersion;
import io.quittance.plans.terms.RuleChange;
import io.quittance.staff.Authors;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import java.util.List;

/** The versions there were, with who made them, from when they hold, and what they say. */
final class RuleHistory extends Div {

    private final transient StaffTexts texts;
    private final transient Firm firm;

    RuleHistory(StaffTexts texts, Firm firm, List<RuleVersion> versions, Authors.Names names) {
        this.texts = texts;
        this.firm = firm;
        var table = new DataTable<RuleVersion>(texts.of(PlanRulesText.HISTORY))
                .text(texts.of(PlanRulesText.FROM), version -> texts.formats().day(version.activeFrom()))
                .text(texts.of(PlanRulesText.MADE), version -> texts.formats().moment(version.madeAt(), firm.zone()))
                .text(texts.of(PlanRulesText.BY), version -> names.of(version.author()))
                .cell(texts.of(PlanRulesText.SAYS), this::says)
                .whenEmpty(new EmptyState(texts.of(PlanRulesText.NO_HISTORY), texts.of(PlanRulesText.NO_HISTORY_HINT)));
        table.show(versions);
        add(table);
    }

    private Component says(RuleVersion version) {
        var says = new Div();
        version.changes().forEach(change -> says.add(new Div(new Span(words(change)))));
        if (version.changes().isEmpty()) {
            says.add(new Span(texts.of(PlanRulesText.ONLY_USUAL)));
        }
        return says;
    }

    private String words(RuleChange change) {
        var currency = change.currency() == null ? firm.currency() : change.currency();
        return RuleTable.band(texts, change.band(), currency) + ": " + texts.word((Enum<?>) change.setting()) + " "
                + RuleCell.words(texts, change.setting(), currency, change.value());
    }
}
