package io.quittance.plans.terms;

import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches the plans that keep every rule and are nearest to a wish. Of each number of instalments only one first day can be
 * the nearest, because rules bound it from above only: the wished one, or the latest that is allowed. So numbers are looked at
 * from the wished one outwards, and days not at all.
 */
final class NearestPlans {

    private final Wish wish;
    private final PlanRules rules;
    private final Standing standing;
    private final LocalDate today;
    private final @Nullable Money downPayment;
    private final int most;

    NearestPlans(Wish wish, PlanRules rules, Standing standing, LocalDate today) {
        this.wish = wish;
        this.rules = rules;
        this.standing = standing;
        this.today = today;
        this.downPayment = downPayment(wish, rules);
        this.most = (int) Math.min(rules.values().getOrDefault(PlanRule.MAXIMUM_COUNT, (long) Wish.MOST), Wish.MOST);
    }

    /** The larger of the wished and the demanded one; none when neither is there. */
    private static @Nullable Money downPayment(Wish wish, PlanRules rules) {
        var percent = rules.values().get(PlanRule.MINIMUM_DOWN_PAYMENT);
        if (percent == null || percent == 0) {
            return wish.downPayment();
        }
        var demanded = new Money(
                PlanRules.share(wish.total().minor(), percent), wish.total().currency());
        return wish.downPayment() == null || wish.downPayment().compareTo(demanded) < 0 ? demanded : wish.downPayment();
    }

    /** At most so many, each of another number of instalments, the nearest first. */
    List<Wish> best(int limit) {
        var found = new ArrayList<Wish>(limit + 1);
        int widest = Math.max(wish.count() - 1, most - wish.count());
        for (int apart = Math.max(0, wish.count() - most); apart <= widest && found.size() < limit; apart++) {
            Stream.of(wish.count() + apart, wish.count() - apart)
                    .distinct()
                    .map(this::passing)
                    .flatMap(Optional::stream)
                    .sorted(nearestDayFirst())
                    .forEach(found::add);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Of two numbers as far away from the wished one: the nearer first day, then the higher number. */
    private Comparator<Wish> nearestDayFirst() {
        Function<Wish, Long> days =
                plan -> wish.firstOn().toEpochDay() - plan.firstOn().toEpochDay();
        return Comparator.comparing(days).thenComparing(Wish::count, Comparator.reverseOrder());
    }

    private Optional<Wish> passing(int count) {
        if (count < 1 || count > most) {
            return Optional.empty();
        }
        var down = count == 1 ? null : downPayment;
        var firstOn = latestFirst(count);
        if (firstOn.isBefore(today) || !Wish.isPossible(wish.total().minor(), count, down)) {
            return Optional.empty();
        }
        var plan = new Wish(wish.total(), count, firstOn, wish.every(), down);
        return rules.failing(new PlanRule.Asked(plan, today, standing)).isEmpty()
                ? Optional.of(plan)
                : Optional.empty();
    }

    private LocalDate latestFirst(int count) {
        var latest = wish.firstOn();
        for (var rule : rules.values().entrySet()) {
            var bound = rule.getKey().latestFirst(rule.getValue(), today, wish.every(), count);
            latest = bound.isBefore(latest) ? bound : latest;
        }
        return latest;
    }
}
