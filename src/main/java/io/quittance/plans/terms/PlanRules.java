package io.quittance.plans.terms;

import static io.quittance.plans.terms.PlanRule.LATEST_FIRST;
import static io.quittance.plans.terms.PlanRule.MAXIMUM_AMOUNT;
import static io.quittance.plans.terms.PlanRule.MAXIMUM_COUNT;
import static io.quittance.plans.terms.PlanRule.MAXIMUM_DURATION;
import static io.quittance.plans.terms.PlanRule.MINIMUM_DOWN_PAYMENT;
import static io.quittance.plans.terms.PlanRule.MINIMUM_INSTALMENT;
import static io.quittance.plans.terms.PlanRule.NO_BROKEN_PLAN;

import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;
import io.quittance.parties.DebtorKind;
import io.quittance.texts.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rules that hold for a debtor.
 *
 * @param values in the unit of each rule; a rule that is absent asks nothing
 */
public record PlanRules(Band band, Currency currency, Map<PlanRule, Long> values) {

    private static final long SMALL_CONSUMER = 500;
    private static final long CONSUMER = 3_000;
    private static final long BUSINESS = 5_000;
    private static final long PERCENT = 100;
    private static final long WHOLE = 100 * PERCENT;
    private static final long HALF_A_YEAR = 183;
    private static final long QUARTER = 92;
    private static final long MONTHS_AFTER_A_BREAK = 12;

    /** The bands, of each kind the smaller first. */
    public static final List<Band> BANDS = List.of(
            new Band(DebtorKind.CONSUMER, 0, SMALL_CONSUMER),
            new Band(DebtorKind.CONSUMER, SMALL_CONSUMER, CONSUMER),
            new Band(DebtorKind.CONSUMER, CONSUMER, null),
            new Band(DebtorKind.BUSINESS, 0, BUSINESS),
            new Band(DebtorKind.BUSINESS, BUSINESS, null));

    /** Copies the map. */
    public PlanRules {
        values = Map.copyOf(values);
    }

    /** The band of a debtor who owes so much. */
    public static Band bandOf(DebtorKind kind, Money balance) {
        return BANDS.stream()
                .filter(band -> band.kind() == kind)
                .filter(band -> band.upTo() == null || balance.compareTo(units(band.upTo(), balance.currency())) <= 0)
                .findFirst()
                .orElseThrow();
    }

    /** The band of this kind that begins above so many whole units. */
    public static Band band(DebtorKind kind, long above) {
        return BANDS.stream()
                .filter(band -> band.kind() == kind && band.above() == above)
                .findFirst()
                .orElseThrow();
    }

    /** The defaults of a band (usual practice, not law), where no change of the firm replaces them. */
    public static PlanRules of(Band band, Currency currency, List<RuleChange> changes) {
        var values = defaults(band, currency);
        for (var other : changes) {
            if (other.setting() instanceof PlanRule rule && other.concerns(band, currency)) {
                if (other.value() == null) {
                    values.remove(rule);
                } else {
                    values.put(rule, other.value());
                }
            }
        }
        return new PlanRules(band, currency, values);
    }

    private static Map<PlanRule, Long> defaults(Band band, Currency currency) {
        var values = new EnumMap<PlanRule, Long>(PlanRule.class);
        PlanRule.ALL.stream().filter(rule -> rule.unit() == PlanRule.Unit.NONE).forEach(rule -> values.put(rule, 1L));
        values.put(NO_BROKEN_PLAN, MONTHS_AFTER_A_BREAK);
        boolean consumer = band.kind() == DebtorKind.CONSUMER;
        boolean small = band.upTo() != null && band.upTo() == SMALL_CONSUMER;
        values.put(
                MINIMUM_INSTALMENT,
                units(consumer ? small ? 25 : 50 : 100, currency).minor());
        values.put(MAXIMUM_COUNT, consumer ? 6L : 3L);
        values.put(LATEST_FIRST, consumer ? 10L : 5L);
        values.put(MAXIMUM_DURATION, consumer ? HALF_A_YEAR : QUARTER);
        values.put(
                MAXIMUM_AMOUNT, units(consumer ? CONSUMER : BUSINESS, currency).minor());
        if (!small) {
            values.put(MINIMUM_DOWN_PAYMENT, (consumer ? 10 : 25) * PERCENT);
        }
        return values;
    }

    /** A part of an amount in minor units, rounded up. @param hundredths of a percent */
    static long share(long minor, long hundredths) {
        return Math.ceilDiv(Math.multiplyExact(minor, hundredths), WHOLE);
    }

    /** So many whole units of a currency. */
    public static Money units(long whole, Currency currency) {
        var minor = BigDecimal.valueOf(whole).movePointRight(currency.getDefaultFractionDigits());
        return new Money(minor.longValueExact(), currency);
    }

    /** The rules that hold, in the order in which they are told. */
    public List<PlanRule> rules() {
        return PlanRule.ALL.stream().filter(values::containsKey).toList();
    }

    /** The value of a rule as an amount. */
    public Money amount(PlanRule rule) {
        return new Money(value(rule), currency);
    }

    /** The value of a rule in percent, a decimal number without needless zeros: {@code 12.5}. */
    public String percent(PlanRule rule) {
        return BigDecimal.valueOf(value(rule), 2).stripTrailingZeros().toPlainString();
    }

    /** The value of a rule that holds. */
    public long value(PlanRule rule) {
        return Objects.requireNonNull(values.get(rule));
    }

    /** A rule in a sentence. */
    public String text(PlanRule rule, Language language) {
        var texts = new Texts(language);
        return switch (rule.unit()) {
            case AMOUNT -> texts.of(rule.text(), ReaderFormat.of(language).money(amount(rule)));
            case PERCENT -> texts.of(rule.text(), percent(rule));
            case COUNT, DAYS, MONTHS -> texts.of(rule.text(), value(rule));
            case NONE -> texts.of(rule.text());
        };
    }

    /** The rules that a wish does not keep. */
    List<PlanRule> failing(PlanRule.Asked asked) {
        var failing = new ArrayList<PlanRule>(0);
        for (var rule : PlanRule.ALL) {
            var value = values.get(rule);
            if (value != null && !rule.allows(value, asked)) {
                failing.add(rule);
            }
        }
        return failing;
    }
}
