package io.quittance.plans.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.kernel.Language;
import io.quittance.kernel.Money;
import io.quittance.parties.DebtorKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered to a wish. The search is held against a plain one over numbers and days with sums of its own. */
class QuoteTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Standing FREE = new Standing(false, null, false, false, false);
    private static final int MANY = 100_000;

    @Test
    void nothing_that_passes_is_nearer_than_what_is_offered() {
        var random = new SplittableRandom(37);
        int near = 0;
        for (int i = 0; i < MANY; i++) {
            var rules = rules(random);
            var wish = wish(random);
            var quote = Quote.of(wish, rules, FREE, TODAY);
            var best = new PlainSearch(wish, rules).best();
            switch (quote.outcome()) {
                case ACCEPTABLE -> assertThat(quote.failed()).isEmpty();
                case REVIEW -> assertThat(best).as("%s by %s", wish, rules).isEmpty();
                case NEAR -> {
                    near++;
                    if (!PlainSearch.keys(quote.nearest()).equals(best)) {
                        assertThat(PlainSearch.keys(quote.nearest()))
                                .as("%s by %s", wish, rules)
                                .isEqualTo(best);
                    }
                    for (var offered : quote.nearest()) {
                        if (Quote.of(offered, rules, FREE, TODAY).outcome() != Quote.Outcome.ACCEPTABLE) {
                            throw new AssertionError("offered but not accepted: " + offered);
                        }
                    }
                }
            }
        }
        assertThat(near).isGreaterThan(MANY / 5);
    }

    @Test
    void a_long_plan_gets_the_longest_that_passes() {
        var quote = quote("600.00", 24, 3, null, rulesOf(DebtorKind.CONSUMER, "600.00"), FREE);
        assertThat(quote.outcome()).isEqualTo(Quote.Outcome.NEAR);
        assertThat(quote.failed())
                .containsExactly(
                        PlanRule.MINIMUM_INSTALMENT,
                        PlanRule.MAXIMUM_COUNT,
                        PlanRule.MAXIMUM_DURATION,
                        PlanRule.MINIMUM_DOWN_PAYMENT);
        assertThat(quote.nearest()).extracting(Wish::count).containsExactly(6, 5, 4);
        assertThat(quote.nearest().getFirst().downPayment()).isEqualTo(Money.parse("60.00", "EUR"));
    }

    @Test
    void too_late_a_beginning_gets_the_same_plan_earlier() {
        var quote = quote("600.00", 3, 40, "150.00", rulesOf(DebtorKind.BUSINESS, "600.00"), FREE);
        assertThat(quote.failed()).contains(PlanRule.LATEST_FIRST);
        assertThat(quote.nearest().getFirst().count()).isEqualTo(3);
        assertThat(quote.nearest().getFirst().firstOn()).isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void a_person_decides_where_no_other_plan_would_help() {
        var rules = rulesOf(DebtorKind.CONSUMER, "400.00");
        for (var standing : List.of(
                new Standing(true, null, false, false, false),
                new Standing(false, TODAY.minusMonths(11), false, false, false),
                new Standing(false, null, true, false, false),
                new Standing(false, null, false, true, false),
                new Standing(false, null, false, false, true))) {
            var quote = quote("400.00", 4, 3, null, rules, standing);
            assertThat(quote.outcome()).isEqualTo(Quote.Outcome.REVIEW);
            assertThat(quote.failed()).hasSize(1);
            assertThat(quote.nearest()).isEmpty();
        }
        var forgiven = new Standing(false, TODAY.minusMonths(12), false, false, false);
        assertThat(quote("400.00", 4, 3, null, rules, forgiven).outcome()).isEqualTo(Quote.Outcome.ACCEPTABLE);
    }

    @Test
    void a_change_of_the_firm_replaces_only_what_it_names() {
        var band = PlanRules.bandOf(DebtorKind.BUSINESS, Money.parse("5000.00", "EUR"));
        assertThat(band.name(EUR)).isEqualTo("BUSINESS up to 5000.00");
        var changed = PlanRules.of(
                band,
                EUR,
                List.of(
                        new RuleChange(band, PlanRule.MAXIMUM_COUNT, null, 10L),
                        new RuleChange(band, PlanRule.MINIMUM_DOWN_PAYMENT, null, null),
                        new RuleChange(PlanRules.BANDS.getFirst(), PlanRule.MAXIMUM_COUNT, null, 2L)));
        var expected = new EnumMap<>(PlanRules.of(band, EUR, List.of()).values());
        expected.put(PlanRule.MAXIMUM_COUNT, 10L);
        expected.remove(PlanRule.MINIMUM_DOWN_PAYMENT);
        assertThat(changed.values()).isEqualTo(expected);
        assertThat(changed.rules()).doesNotContain(PlanRule.MINIMUM_DOWN_PAYMENT);
    }

    @Test
    void a_cent_more_is_the_next_band() {
        assertThat(PlanRules.bandOf(DebtorKind.BUSINESS, Money.parse("5000.01", "EUR"))
                        .name(EUR))
                .isEqualTo("BUSINESS above 5000.00");
        assertThat(PlanRules.bandOf(DebtorKind.CONSUMER, Money.parse("500.00", "EUR"))
                        .name(EUR))
                .isEqualTo("CONSUMER up to 500.00");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_says_what_it_asks(Language language) {
        var rules = rulesOf(DebtorKind.BUSINESS, "600.00");
        assertThat(rules.rules()).isEqualTo(PlanRule.ALL);
        assertThat(rules.rules())
                .allSatisfy(rule -> assertThat(rules.text(rule, language))
                        .doesNotContain("{")
                        .hasSizeGreaterThan(15));
        assertThat(rules.text(PlanRule.MINIMUM_DOWN_PAYMENT, language)).contains("25");
        assertThat(rules.text(PlanRule.MAXIMUM_COUNT, language)).contains("3");
    }

    private static Quote quote(
            String total, int count, int days, @Nullable String down, PlanRules rules, Standing standing) {
        return Quote.of(
                new Wish(
                        Money.parse(total, "EUR"),
                        count,
                        TODAY.plusDays(days),
                        Interval.MONTH,
                        down == null ? null : Money.parse(down, "EUR")),
                rules,
                standing,
                TODAY);
    }

    private static PlanRules rulesOf(DebtorKind kind, String balance) {
        return PlanRules.of(PlanRules.bandOf(kind, Money.parse(balance, "EUR")), EUR, List.of());
    }

    private static PlanRules rules(SplittableRandom random) {
        var values = new EnumMap<PlanRule, Long>(PlanRule.class);
        if (random.nextInt(4) > 0) {
            values.put(PlanRule.MINIMUM_INSTALMENT, random.nextLong(1, 20_000));
        }
        if (random.nextInt(4) > 0) {
            values.put(PlanRule.MAXIMUM_COUNT, random.nextLong(1, 13));
        }
        if (random.nextInt(4) > 0) {
            values.put(PlanRule.LATEST_FIRST, random.nextLong(0, 20));
        }
        if (random.nextInt(4) > 0) {
            values.put(PlanRule.MAXIMUM_DURATION, random.nextLong(0, 200));
        }
        if (random.nextInt(2) > 0) {
            values.put(PlanRule.MINIMUM_DOWN_PAYMENT, random.nextLong(0, 5_001));
        }
        return new PlanRules(PlanRules.BANDS.getFirst(), EUR, values);
    }

    private static Wish wish(SplittableRandom random) {
        while (true) {
            var total = new Money(random.nextLong(1, 120_000), EUR);
            int count = random.nextInt(1, 15);
            var down = random.nextInt(3) == 0 ? new Money(random.nextLong(1, total.minor() + 1), EUR) : null;
            if (Wish.isPossible(total.minor(), count, down)) {
                return new Wish(
                        total, count, TODAY.plusDays(random.nextInt(30)), Interval.values()[random.nextInt(3)], down);
            }
        }
    }

    /** Every number of instalments and every first day, by the words of the contract. */
    private static final class PlainSearch {

        private static final int NUMBERS = 40;
        private static final int DAYS = 32;

        private final Wish wish;
        private final PlanRules rules;

        PlainSearch(Wish wish, PlanRules rules) {
            this.wish = wish;
            this.rules = rules;
        }

        static List<String> keys(List<Wish> plans) {
            return plans.stream()
                    .map(plan -> plan.count() + " " + plan.firstOn() + " "
                            + plan.schedule().instalments().stream()
                                    .map(one -> one.amount().minor())
                                    .toList())
                    .toList();
        }

        List<String> best() {
            var found = new ArrayList<long[]>();
            int most = rules.values().containsKey(PlanRule.MAXIMUM_COUNT)
                    ? Math.toIntExact(rules.values().get(PlanRule.MAXIMUM_COUNT))
                    : NUMBERS;
            for (int count = 1; count <= most; count++) {
                var amounts = amounts(count);
                if (amounts == null || !isLargeEnough(amounts)) {
                    continue;
                }
                long[] nearest = null;
                for (int day = 0; day < DAYS; day++) {
                    if (isSoonEnough(TODAY.plusDays(day), count)) {
                        long apart = Math.abs(TODAY.plusDays(day).toEpochDay()
                                - wish.firstOn().toEpochDay());
                        if (nearest == null || apart < nearest[1]) {
                            nearest = new long[] {Math.abs(count - wish.count()), apart, -count, day};
                        }
                    }
                }
                if (nearest != null) {
                    found.add(nearest);
                }
            }
            found.sort((a, b) -> java.util.Arrays.compare(a, b));
            return found.stream()
                    .limit(3)
                    .map(one -> -one[2] + " " + TODAY.plusDays(one[3]) + " "
                            + java.util.Arrays.stream(java.util.Objects.requireNonNull(amounts((int) -one[2])))
                                    .boxed()
                                    .toList())
                    .toList();
        }

        private long @Nullable [] amounts(int count) {
            long total = wish.total().minor();
            long percent = rules.values().getOrDefault(PlanRule.MINIMUM_DOWN_PAYMENT, 0L);
            long down = Math.max(
                    wish.downPayment() == null ? 0 : wish.downPayment().minor(), (total * percent + 9_999) / 10_000);
            var amounts = new long[count];
            if (count == 1) {
                amounts[0] = total;
                return amounts;
            }
            long others = down > 0 ? (total - down) / (count - 1) : total / count;
            java.util.Arrays.fill(amounts, others);
            amounts[0] = down > 0 ? down : others;
            amounts[count - 1] = total - amounts[0] - others * (count - 2);
            return others < 1 ? null : amounts;
        }

        private boolean isLargeEnough(long[] amounts) {
            long least = rules.values().getOrDefault(PlanRule.MINIMUM_INSTALMENT, 0L);
            return java.util.Arrays.stream(amounts, 0, amounts.length - 1).allMatch(one -> one >= least);
        }

        private boolean isSoonEnough(LocalDate first, int count) {
            var last = switch (wish.every()) {
                case MONTH -> first.plusMonths(count - 1);
                case FORTNIGHT -> first.plusWeeks(2L * (count - 1));
                case WEEK -> first.plusWeeks(count - 1);
            };
            var values = rules.values();
            return !first.isAfter(TODAY.plusDays(values.getOrDefault(PlanRule.LATEST_FIRST, 99L)))
                    && !last.isAfter(TODAY.plusDays(values.getOrDefault(PlanRule.MAXIMUM_DURATION, 9_999L)));
        }
    }
}
