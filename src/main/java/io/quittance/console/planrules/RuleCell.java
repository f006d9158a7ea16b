package io.quittance.console.planrules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.Money;
import io.quittance.plans.terms.Band;
import io.quittance.plans.terms.PlanRule;
import io.quittance.plans.terms.Setting;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.Field;
import io.quittance.ui.TextField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The value of one rule or limit for one band; empty = not set. */
final class RuleCell extends Div {

    private final transient Band band;
    private final transient Setting setting;
    private final transient StaffTexts texts;
    private final Currency currency;
    private final @Nullable Field<?> shown;

    /** What is typed: a value, nothing, or what cannot be read. */
    record Read(boolean isRight, @Nullable Long value) {}

    RuleCell(StaffTexts texts, Band band, Setting setting, Currency currency, String label, @Nullable Long value) {
        this.texts = texts;
        this.band = band;
        this.setting = setting;
        this.currency = currency;
        shown = field(label, value);
        shown.testId("rule-" + setting.name().toLowerCase(Locale.ROOT) + "-"
                + band.kind().name().toLowerCase(Locale.ROOT) + "-" + band.above());
        addClassName("q-rule-cell");
        add(shown);
    }

    Band band() {
        return band;
    }

    Setting setting() {
        return setting;
    }

    private Field<?> field(String label, @Nullable Long value) {
        return switch (setting.unit()) {
            case NONE ->
                new ChoiceField<>(
                                label,
                                List.of(true, false),
                                (Boolean on) -> texts.of(on ? PlanRulesText.HOLDS : PlanRulesText.NOT_SET))
                        .value(value != null);
            case AMOUNT -> {
                var field = new AmountField(label, currency);
                yield value == null ? field : field.value(new Money(value, currency));
            }
            case PERCENT ->
                typed(
                        label,
                        value == null
                                ? ""
                                : BigDecimal.valueOf(value, 2)
                                        .stripTrailingZeros()
                                        .toPlainString());
            case COUNT, DAYS, MONTHS -> typed(label, value == null ? "" : value.toString());
        };
    }

    private static TextField typed(String label, String value) {
        return new TextField(label).maxLength(8).value(value);
    }

    /** What is typed, with what is wrong said at the field. */
    Read read() {
        if (shown instanceof ChoiceField<?> choice) {
            return new Read(true, Boolean.TRUE.equals(choice.value()) ? 1L : null);
        }
        var read = shown instanceof AmountField amount ? amount(amount) : number((TextField) shown);
        boolean fits = read.isRight() && fits(read.value());
        if (shown != null) {
            shown.error(fits ? null : wrong());
        }
        return new Read(fits, read.value());
    }

    private static Read amount(AmountField field) {
        return field.isEmpty()
                ? new Read(true, null)
                : field.value().map(money -> new Read(true, money.minor())).orElse(new Read(false, null));
    }

    private Read number(@Nullable TextField field) {
        var text = field == null ? "" : field.value().replace(',', '.');
        if (text.isEmpty()) {
            return new Read(true, null);
        }
        try {
            var number = new BigDecimal(text);
            return new Read(
                    true,
                    (setting.unit() == PlanRule.Unit.PERCENT ? number.movePointRight(2) : number).longValueExact());
        } catch (ArithmeticException | NumberFormatException _) {
            return new Read(false, null);
        }
    }

    private boolean fits(@Nullable Long value) {
        return value == null ? !setting.isLimit() : value >= setting.least() && value <= setting.most();
    }

    private String wrong() {
        return switch (setting.unit()) {
            case AMOUNT, NONE -> texts.of(PlanRulesText.AMOUNT_WRONG);
            case PERCENT -> texts.of(PlanRulesText.PERCENT_WRONG);
            case COUNT, DAYS, MONTHS -> texts.of(PlanRulesText.NUMBER_WRONG, setting.least(), setting.most());
        };
    }

    /** A value in words; a dash for none. */
    static String words(StaffTexts texts, Setting setting, Currency currency, @Nullable Long value) {
        if (value == null) {
            return texts.of(PlanRulesText.NOT_SET);
        }
        return switch (setting.unit()) {
            case AMOUNT -> texts.money(new Money(value, currency));
            case PERCENT -> BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString() + " %";
            case NONE -> texts.of(PlanRulesText.HOLDS);
            case COUNT, DAYS, MONTHS -> value.toString();
        };
    }

    static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("q-soft");
        return span;
    }
}
