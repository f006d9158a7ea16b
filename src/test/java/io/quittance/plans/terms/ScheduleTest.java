package io.quittance.plans.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.kernel.Money;
import io.quittance.kernel.RefusedException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a plan is made of. */
class ScheduleTest {

    private static final int MANY = 1_000_000;

    @Test
    void three_from_the_last_of_january_keep_their_day() {
        assertThat(text(wish("1000.00", 3, "2026-01-31", null)))
                .isEqualTo("2026-01-31 333.33, 2026-02-28 333.33, 2026-03-31 333.34");
    }

    @Test
    void the_last_of_six_takes_the_rest() {
        assertThat(text(wish("1000.00", 6, "2026-01-01", null))).endsWith("2026-05-01 166.66, 2026-06-01 166.70");
    }

    @Test
    void four_over_the_end_of_the_year() {
        assertThat(text(wish("99.99", 4, "2026-12-31", null)))
                .isEqualTo("2026-12-31 24.99, 2027-01-31 24.99, 2027-02-28 24.99, 2027-03-31 25.02");
    }

    @Test
    void at_least_150_each_makes_at_most_six_of_a_thousand() {
        var rules = new PlanRules(
                PlanRules.BANDS.getLast(),
                eur("1.00").currency(),
                java.util.Map.of(PlanRule.MINIMUM_INSTALMENT, 150_00L));
        var standing = new Standing(false, null, false, false, false);
        var today = LocalDate.of(2026, 1, 1);
        for (int count = 1; count <= 9; count++) {
            var quote = Quote.of(wish("1000.00", count, "2026-01-01", null), rules, standing, today);
            assertThat(quote.outcome() == Quote.Outcome.ACCEPTABLE)
                    .as("%d", count)
                    .isEqualTo(count <= 6);
        }
    }

    @Test
    void the_others_share_what_a_down_payment_leaves() {
        assertThat(text(wish("1000.00", 4, "2026-01-15", "250.00")))
                .isEqualTo("2026-01-15 250.00, 2026-02-15 250.00, 2026-03-15 250.00, 2026-04-15 250.00");
        assertThat(text(wish("1000.00", 4, "2026-01-15", "100.00"))).startsWith("2026-01-15 100.00, 2026-02-15 300.00");
    }

    @Test
    void what_cannot_be_shared_is_refused() {
        assertThatThrownBy(() -> wish("0.01", 2, "2026-01-15", null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> wish("100.00", 1000, "2026-01-15", null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> wish("100.00", 2, "2026-01-15", "100.00")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> wish("100.00", 1, "2026-01-15", "50.00")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_monthly_amount_says_how_many() {
        assertThat(Wish.countOf(eur("1000.00"), eur("166.67"))).isEqualTo(6);
        assertThat(Wish.countOf(eur("1000.00"), eur("166.66"))).isEqualTo(7);
        assertThat(Wish.countOf(eur("1000.00"), eur("5000.00"))).isEqualTo(1);
    }

    @Test
    void a_million_schedules_add_up_and_keep_their_day() {
        var random = new SplittableRandom(20261130);
        for (int i = 0; i < MANY; i++) {
            var total = new Money(random.nextLong(24, 10_000_000), eur("1.00").currency());
            var down =
                    random.nextInt(3) == 0 ? new Money(random.nextLong(1, total.minor() - 22), total.currency()) : null;
            var every = Interval.values()[random.nextInt(3)];
            int count = random.nextInt(down == null ? 1 : 2, 13);
            if (!Wish.isPossible(total.minor(), count, down)) {
                continue;
            }
            var wish = new Wish(total, count, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800)), every, down);
            check(wish);
        }
    }

    private static void check(Wish wish) {
        long sum = 0;
        long least = Long.MAX_VALUE;
        int k = 0;
        for (var one : wish.schedule().instalments()) {
            sum += one.amount().minor();
            least = Math.min(least, one.amount().minor());
            var expected = switch (wish.every()) {
                case MONTH -> Math.min(wish.firstOn().getDayOfMonth(), one.on().lengthOfMonth());
                case FORTNIGHT, WEEK -> one.on().getDayOfMonth();
            };
            long apart = one.on().toEpochDay() - wish.firstOn().toEpochDay();
            boolean right = one.on().getDayOfMonth() == expected
                    && switch (wish.every()) {
                        case MONTH ->
                            one.on().getYear() * 12 + one.on().getMonthValue()
                                    == wish.firstOn().getYear() * 12
                                            + wish.firstOn().getMonthValue()
                                            + k;
                        case FORTNIGHT -> apart == 14L * k;
                        case WEEK -> apart == 7L * k;
                    };
            if (!right) {
                throw new AssertionError(wish + " has " + one);
            }
            k++;
        }
        if (sum != wish.total().minor() || least < 1 || k != wish.count()) {
            throw new AssertionError(wish + " adds up to " + sum);
        }
    }

    private static String text(Wish wish) {
        return wish.schedule().instalments().stream()
                .map(one -> one.on() + " " + one.amount().amountText())
                .collect(Collectors.joining(", "));
    }

    private static Wish wish(String total, int count, String firstOn, @Nullable String down) {
        return new Wish(eur(total), count, LocalDate.parse(firstOn), Interval.MONTH, down == null ? null : eur(down));
    }

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }
}
