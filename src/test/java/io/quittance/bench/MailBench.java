package io.quittance.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Mails a second to a sink on loopback, rendering and building included: our pipeline, which claims, asks, stores and records
 * every message on a durable PostgreSQL, beside bare Angus Mail with a connection per message and with eight kept connections.
 * The candidates take turns; the sink counts what arrives.
 *
 * <p>Argument: mails per turn, 2,000 when none is given.
 */
public final class MailBench {

    private static final int ROUNDS = 7;
    private static final int USUAL = 2_000;
    private static final int KEPT_CONNECTIONS = 8;

    private final MailSink sink = new MailSink();
    private final MailHouse house = new MailHouse(sink.port());
    private final BareMail bare = new BareMail(sink.port());
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final int mails;

    private MailBench(int mails) throws IOException {
        this.mails = mails / KEPT_CONNECTIONS * KEPT_CONNECTIONS;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("quittance.test.fsync", "on");
        var bench = new MailBench(arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]));
        for (int round = 0; round <= ROUNDS; round++) {
            bench.round();
            if (round == 0) {
                bench.rates.clear();
            }
        }
        bench.print();
        System.exit(0);
    }

    private void round() {
        measure("one connection per message", () -> bare.oneByOne(mails));
        measure("bare Angus, 8 kept connections", this::kept);
        house.plan(mails);
        measure("Quittance, each outcome recorded", house::drain);
    }

    private void kept() {
        try (var threads = Executors.newFixedThreadPool(KEPT_CONNECTIONS)) {
            var lanes = new ArrayList<Future<?>>();
            for (int i = 0; i < KEPT_CONNECTIONS; i++) {
                lanes.add(threads.submit(() -> bare.kept(mails / KEPT_CONNECTIONS)));
            }
            for (var lane : lanes) {
                try {
                    lane.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void measure(String name, Runnable work) {
        int before = sink.mails.get();
        long started = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - started) / 1e9;
        int taken = sink.mails.get() - before;
        if (taken != mails) {
            throw new IllegalStateException(name + ": " + taken + " of " + mails + " mails arrived");
        }
        rates.computeIfAbsent(name, _ -> new ArrayList<>()).add(taken / seconds);
    }

    private void print() {
        System.out.printf("%nmails a second, median of %d rounds of %d, slowest round in brackets%n", ROUNDS, mails);
        rates.forEach(
                (name, all) -> System.out.printf("  %-36s %,8.0f  (%,.0f)%n", name, median(all), Collections.min(all)));
        var ours = rates.get("Quittance, each outcome recorded");
        ratio("of a connection per message", ours, rates.get("one connection per message"), 3.0);
        ratio("of bare Angus with kept connections", ours, rates.get("bare Angus, 8 kept connections"), 0.9);
        System.out.printf(
                "  outcomes recorded: %,d; %,d bytes a mail%n", house.recorded(), sink.bytes.get() / sink.mails.get());
    }

    private static void ratio(String of, List<Double> ours, List<Double> theirs, double goal) {
        var worst = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            worst.add(ours.get(i) / theirs.get(i));
        }
        System.out.printf(
                "  %.2f× %s, worst round %.2f (goal %.1f)%n",
                median(ours) / median(theirs), of, Collections.min(worst), goal);
    }

    private static double median(List<Double> all) {
        var sorted = all.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
