package io.quittance.console.planrules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.plans.terms.Band;
import io.quittance.plans.terms.PlanLimit;
import io.quittance.plans.terms.PlanLimits;
import io.quittance.plans.terms.PlanRule;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.RuleChange;
import io.quittance.plans.terms.Setting;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.DataTable;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bands of debtors beside each other, rules beneath each other, each with what it asks in a sentence. */
final class RuleTable extends Div {

    private final transient StaffTexts texts;
    private final Currency currency;
    private final transient List<RuleChange> changes;
    private final List<RuleCell> cells = new ArrayList<>();

    /** @param changes what the firm says otherwise than the defaults now */
    RuleTable(StaffTexts texts, Currency currency, List<RuleChange> changes) {
        this.texts = texts;
        this.currency = currency;
        this.changes = changes;
        var table =
                new DataTable<Setting>(texts.of(PlanRulesText.TITLE)).cell(texts.of(PlanRulesText.RULE), this::rule);
        PlanRules.BANDS.forEach(band ->
                table.cell(band(texts, band, currency), setting -> cell(band, setting, usedValue(band, setting))));
        table.show(Stream.concat(PlanRule.ALL.stream(), Stream.of(PlanLimit.values()))
                .map(Setting.class::cast)
                .toList());
        add(table);
        addClassName("q-rule-table");
    }

    private Div rule(Setting setting) {
        var name = new Span(texts.word((Enum<?>) setting));
        name.addClassName("q-strong");
        return new Div(new Div(name), RuleCell.soft(texts.of(PlanRulesText.valueOf("WHAT_" + setting.name()))));
    }

    private RuleCell cell(Band band, Setting setting, @Nullable Long value) {
        var label = texts.word((Enum<?>) setting) + ", " + band(texts, band, currency);
        var cell = new RuleCell(texts, band, setting, currency, label, value);
        cells.add(cell);
        if (!Objects.equals(value, value(band, setting, List.of()))) {
            cell.add(RuleCell.soft(texts.of(
                    PlanRulesText.USUAL, RuleCell.words(texts, setting, currency, value(band, setting, List.of())))));
        }
        return cell;
    }

    private @Nullable Long usedValue(Band band, Setting setting) {
        return value(band, setting, changes);
    }

    private @Nullable Long value(Band band, Setting setting, List<RuleChange> by) {
        return switch (setting) {
            case PlanRule rule -> PlanRules.of(band, currency, by).values().get(rule);
            case PlanLimit limit -> (long) PlanLimits.of(band, by).value(limit);
        };
    }

    /** All that is said otherwise than the defaults now; nothing when a field cannot be read, which is said there. */
    Optional<List<RuleChange>> read() {
        var said = new ArrayList<>(changes.stream()
                .filter(change ->
                        change.setting().unit() == PlanRule.Unit.AMOUNT && !currency.equals(change.currency()))
                .toList());
        boolean right = true;
        for (var cell : cells) {
            var read = cell.read();
            right &= read.isRight();
            if (read.isRight() && !Objects.equals(read.value(), value(cell.band(), cell.setting(), said))) {
                said.add(new RuleChange(
                        cell.band(),
                        cell.setting(),
                        cell.setting().unit() == PlanRule.Unit.AMOUNT ? currency : null,
                        read.value()));
            }
        }
        return right ? Optional.of(List.copyOf(said)) : Optional.empty();
    }

    /** {@code Consumers, up to 500,00 €}. */
    static String band(StaffTexts texts, Band band, Currency currency) {
        var kind = texts.word(band.kind());
        var upTo = band.upTo();
        return upTo == null
                ? texts.of(PlanRulesText.BAND_ABOVE, kind, texts.money(PlanRules.units(band.above(), currency)))
                : texts.of(PlanRulesText.BAND_UP_TO, kind, texts.money(PlanRules.units(upTo, currency)));
    }
}
