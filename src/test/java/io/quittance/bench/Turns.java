package io.quittance.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Candidates that take turns, in pieces a second: medians, and the worst round of each ratio. */
final class Turns {

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();
    private final String title;
    private final int rounds;

    Turns(String title, int rounds) {
        this.title = title;
        this.rounds = rounds;
    }

    /** Makes so many pieces, one by one. */
    void measure(String name, int pieces, IntFunction<byte[]> make) {
        long started = System.nanoTime();
        long sum = 0;
        for (int at = 0; at < pieces; at++) {
            sum += make.apply(at).length;
        }
        record(name, pieces, started, sum);
    }

    /** Makes so many pieces in one go. */
    void measureWhole(String name, int pieces, java.util.function.Supplier<byte[]> make) {
        long started = System.nanoTime();
        record(name, pieces, started, make.get().length);
    }

    /** Forgets the warm-up. */
    void forget() {
        rates.clear();
    }

    void print() {
        System.out.printf("%n%s, median of %d rounds, slowest round in brackets%n", title, rounds);
        rates.forEach((name, all) -> System.out.printf(
                "  %-44s %,8.0f  (%,.0f)   %,6d bytes a piece%n",
                name, median(all), Collections.min(all), bytes.get(name)));
    }

    void ratio(String of, String ours, String theirs, double goal) {
        var each = new ArrayList<Double>();
        for (int at = 0; at < rounds; at++) {
            each.add(rates.get(ours).get(at) / rates.get(theirs).get(at));
        }
        System.out.printf("  %.2f× %s, worst round %.2f (goal %.1f)%n", median(each), of, Collections.min(each), goal);
    }

    private void record(String name, int pieces, long started, long sum) {
        double seconds = (System.nanoTime() - started) / 1e9;
        rates.computeIfAbsent(name, _ -> new ArrayList<>()).add(pieces / seconds);
        bytes.put(name, sum / pieces);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
