package io.quittance.bench;

import io.quittance.kernel.FirmId;
import io.quittance.reminders.Engine;
import io.quittance.reminders.ReminderRuns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The reminder run beside its references on the same data, server and durability, interleaved. Each reference comes twice:
 * for all rows that the run writes (steps, days, messages with their models and events, next looks), which is what the goals
 * speak of, and for the steps alone, which are shown beside. The bare statement writes without asking for conflicts.
 *
 * <p>Argument: open invoices, 200,000 when none is given. Of more there are two rounds in place of five: making the portfolios
 * anew takes several times as long as what is measured. The warm-up is never larger than 50,000.
 */
public final class DecideBench {

    private static final int ROUNDS = 5;
    private static final int ROUNDS_OF_MANY = 2;
    private static final int MANY = 200_000;
    private static final int WARM_UP = 50_000;
    private static final int USUAL = 200_000;
    private static final int ROW_BY_ROW = 2_000;
    private static final int DUE_SHARE = 50;

    private final Engine engine = new Engine();
    private final FirmId firm = engine.firm();
    private final Portfolio portfolio = new Portfolio(engine, firm);
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final int rounds;
    private int rows;

    private DecideBench(int rows) {
        this.rounds = rows > MANY ? ROUNDS_OF_MANY : ROUNDS;
        this.rows = rows;
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        var bench = new DecideBench(arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]));
        bench.warmUp();
        for (int round = 0; round < bench.rounds; round++) {
            bench.everythingDue();
            bench.littleDue();
        }
        bench.print();
        System.exit(0);
    }

    private void warmUp() {
        int wanted = rows;
        rows = Math.min(rows, WARM_UP);
        everythingDue();
        littleDue();
        seconds.clear();
        rows = wanted;
    }

    private void everythingDue() {
        portfolio.fill(rows, 1, 1);
        measure("run", rows, this::run);
        measure("run again", 0, this::run);
        portfolio.fill(rows, 1, 1);
        measure("bare steps", rows, portfolio::bareSteps);
        portfolio.fill(rows, 1, 1);
        measure("bare all", rows, portfolio::bareEverything);
        portfolio.fill(ROW_BY_ROW, 1, 1);
        measure("row by row", ROW_BY_ROW, new RowByRow(engine, firm, false)::work);
        portfolio.fill(ROW_BY_ROW, 1, 1);
        measure("row by row, steps", ROW_BY_ROW, new RowByRow(engine, firm, true)::work);
    }

    /** The same number of debtors owes two due invoices each; the other debtors owe nothing that is due. */
    private void littleDue() {
        portfolio.fill(rows / 10, 1, 5);
        measure("few open", rows / DUE_SHARE, this::run);
        portfolio.fill(rows, 10, 5);
        measure("many open", rows / DUE_SHARE, this::run);
    }

    private long run() {
        long before = portfolio.steps();
        engine.bean(ReminderRuns.class).runDay(firm, Engine.START);
        return portfolio.steps() - before;
    }

    private void measure(String name, long expected, LongSupplier work) {
        long begun = System.nanoTime();
        long written = work.getAsLong();
        seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e9);
        if (written != expected) {
            throw new IllegalStateException(name + " wrote " + written + " steps and not " + expected);
        }
    }

    private void print() {
        System.out.printf("decide: %,d open invoices, 10 per debtor, %d rounds, interleaved%n", rows, rounds);
        System.out.printf("| %-50s | %9s | %9s | %10s |%n", "job", "median s", "worst s", "steps/s");
        line("run: read, decide, write all rows", "run", rows);
        line("one bare INSERT … SELECT, the same rows", "bare all", rows);
        line("one bare INSERT … SELECT, steps only", "bare steps", rows);
        line("row by row over JDBC, the same rows (" + ROW_BY_ROW + ")", "row by row", ROW_BY_ROW);
        line("row by row over JDBC, steps only (" + ROW_BY_ROW + ")", "row by row, steps", ROW_BY_ROW);
        line("the same run again", "run again", 0);
        line("2 % due", "many open", rows / DUE_SHARE);
        line("the same due, a tenth open", "few open", rows / DUE_SHARE);
        double each = median("run") / rows;
        ratio("times faster than row by row (goal >= 60)", median("row by row") / ROW_BY_ROW / each);
        ratio("… than row by row of the steps only", median("row by row, steps") / ROW_BY_ROW / each);
        ratio("times a bare INSERT … SELECT (goal <= 2)", median("run") / median("bare all"));
        ratio("… a bare INSERT … SELECT of the steps only", median("run") / median("bare steps"));
        ratio("again, share of the first (goal <= 0.10)", median("run again") / median("run"));
        ratio("10x more open, same due (goal <= 1.3)", median("many open") / median("few open"));
    }

    private void line(String text, String name, int written) {
        System.out.printf(
                "| %-50s | %9.2f | %9.2f | %,10.0f |%n",
                text,
                median(name),
                seconds.get(name).stream().mapToDouble(d -> d).max().orElseThrow(),
                written / median(name));
    }

    private static void ratio(String text, double value) {
        System.out.printf("| %-50s | %9.2f |%n", text, value);
    }

    private double median(String name) {
        return seconds.get(name).stream()
                .sorted()
                .skip(seconds.get(name).size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
