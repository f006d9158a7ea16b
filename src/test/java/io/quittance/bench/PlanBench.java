package io.quittance.bench;

import io.quittance.kernel.Money;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.terms.Interval;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Standing;
import io.quittance.plans.terms.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Answers to wishes on one core: seeded wishes of both kinds of debtors by the default rules, most of them beyond the rules, so
 * that the nearest plans are searched; then the beginning of a day over many running plans.
 *
 * <p>Argument: wishes a round, 200,000 when none is given.
 */
public final class PlanBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Standing FREE = new Standing(false, null, false, false, false);
    private static final int USUAL = 200_000;
    private static final int ROUNDS = 5;
    private static final double GOAL = 20_000;

    private PlanBench() {}

    private record Case(Wish wish, PlanRules rules) {}

    /** Runs. @param arguments the number of wishes */
    public static void main(String[] arguments) {
        var cases = cases(arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL);
        long near = answer(cases);
        var rates = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            answer(cases);
            rates.add(cases.size() * 1e9 / (System.nanoTime() - start));
        }
        rates.sort(null);
        System.out.printf(Locale.ROOT, "wishes %d, answered with another plan %d%n", cases.size(), near);
        System.out.printf(
                Locale.ROOT,
                "quotes/s on one core: median %.0f, slowest %.0f; goal %.0f: %.1f times%n",
                rates.get(ROUNDS / 2),
                rates.getFirst(),
                GOAL,
                rates.get(ROUNDS / 2) / GOAL);
        PlanDayBench.run();
        System.exit(0);
    }

    private static long answer(List<Case> cases) {
        return cases.stream()
                .map(one -> Quote.of(one.wish, one.rules, FREE, TODAY))
                .filter(quote -> quote.outcome() == Quote.Outcome.NEAR)
                .mapToLong(quote -> quote.nearest().getFirst().schedule().count() > 0 ? 1 : 0)
                .sum();
    }

    private static List<Case> cases(int count) {
        var random = new SplittableRandom(37);
        var cases = new ArrayList<Case>(count);
        while (cases.size() < count) {
            var total = new Money(random.nextLong(10_000, 300_000), EUR);
            var kind = DebtorKind.values()[random.nextInt(2)];
            cases.add(new Case(
                    new Wish(
                            total,
                            random.nextInt(2, 25),
                            TODAY.plusDays(random.nextInt(40)),
                            Interval.values()[random.nextInt(3)],
                            random.nextInt(4) == 0 ? new Money(random.nextLong(1, 9_000), EUR) : null),
                    PlanRules.of(PlanRules.bandOf(kind, total), EUR, List.of())));
        }
        return cases;
    }
}
