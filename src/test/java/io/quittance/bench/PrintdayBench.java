package io.quittance.bench;

import io.quittance.kernel.FirmId;
import io.quittance.letters.PrintBatch;
import io.quittance.letters.PrintDays;
import io.quittance.reminders.Engine;
import io.quittance.reminders.ReminderRuns;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A print day end to end, as the machine does it: letters that a run planned are claimed, asked about for the last time, made,
 * tried against their envelope, kept, written into the print folder with flushed files, and recorded as sent. Letters of a firm
 * with a logo and an IBAN to businesses, two invoices each. A smaller day before it warms up. The shares of time are those of
 * the thread that prints; letters are made on all processors.
 *
 * <p>Arguments: letters of the days to measure; 1,000 and 5,000 when none is given, so that a cost that grows is seen.
 */
public final class PrintdayBench {

    private static final int WARM_UP = 300;

    private final Path folder;
    private final Engine engine;
    private final FirmId firm;
    private final Portfolio portfolio;

    private PrintdayBench(Path folder) {
        this.folder = folder;
        this.engine = new Engine(Map.of("quittance.print-dir", folder.toString()), "letters");
        this.firm = engine.firm(MailHouse.newFirm());
        this.portfolio = new Portfolio(engine, firm);
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("quittance.test.fsync", "on");
        int[] sizes = arguments.length == 0 ? new int[] {1_000, 5_000} : new int[] {Integer.parseInt(arguments[0])};
        var folder = Files.createTempDirectory("printday");
        try {
            var bench = new PrintdayBench(folder);
            bench.plan(WARM_UP);
            bench.print(WARM_UP);
            System.out.println(
                    "a print day: claim, last check, letter, check against the envelope, folder; goal 150 letters/s");
            for (int letters : sizes) {
                bench.measure(letters);
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void measure(int letters) throws IOException {
        plan(letters);
        var time = new TimeByStep(Thread.currentThread());
        time.start();
        double seconds = print(letters);
        time.stop();
        System.out.printf("%n%,d letters: %.1f s, %.0f letters/s%n", letters, seconds, letters / seconds);
        time.print();
    }

    /** Prints what was planned. @return seconds */
    private double print(int letters) {
        long begun = System.nanoTime();
        int printed = engine.bean(PrintDays.class).print(firm).stream()
                .mapToInt(PrintBatch::letters)
                .sum();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (printed != letters) {
            throw new IllegalStateException("printed " + printed + " letters and not " + letters);
        }
        return seconds;
    }

    private void plan(int letters) throws IOException {
        engine.everything().sql("truncate letters.print_batch cascade").update();
        portfolio.fill(letters * 10, 1, 5);
        engine.everything()
                .sql("update parties.debtor set email = null, name = 'Maison ' || debtor_id")
                .update();
        engine.bean(ReminderRuns.class).runDay(firm, Engine.START);
        engine.everything().sql("vacuum analyze").update();
        delete(folder);
        Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path place, @Nullable IOException fault) throws IOException {
                Files.delete(place);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
