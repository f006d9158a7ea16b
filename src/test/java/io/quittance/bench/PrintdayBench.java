package io.quittance.bench;

import io.quittance.kernel.FirmId;
import io.quittance.letters.PrintDays;
import io.quittance.reminders.Engine;
import io.quittance.reminders.ReminderRuns;
import io.quittance.tenancy.TenantScope;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * A print day end to end, as the machine does it: letters that a run planned are claimed, asked about for the last time, made,
 * tried against their envelope, kept, written into the print folder with flushed files, and recorded as sent. Letters of a firm
 * with a logo and an IBAN to businesses, two invoices each. A smaller day before it warms up.
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
            bench.day(WARM_UP);
            System.out.println("a print day: claim, last check, letter, check against the envelope, folder; goal 150 letters/s");
            for (int letters : sizes) {
                bench.measure(letters);
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void measure(int letters) throws IOException {
        var time = new TimeByStep(Thread.currentThread());
        double seconds = day(letters, time);
        System.out.printf("%n%,d letters: %.1f s, %.0f letters/s%n", letters, seconds, letters / seconds);
        time.print();
    }

    private double day(int letters) throws IOException {
        return day(letters, null);
    }

    private double day(int letters, @org.jspecify.annotations.Nullable TimeByStep time) throws IOException {
        plan(letters);
        long begun = System.nanoTime();
        if (time != null) {
            time.start();
        }
        int printed = engine.bean(PrintDays.class).print(firm).stream()
                .mapToInt(batch -> batch.letters())
                .sum();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (time != null) {
            time.stop();
        }
        if (printed != letters) {
            throw new IllegalStateException("printed " + printed + " letters and not " + letters);
        }
        return seconds;
    }

    private void plan(int letters) throws IOException {
        engine.everything().sql("truncate letters.print_batch cascade").update();
        portfolio.fill(letters * 10, 1, 5);
        engine.everything().sql("update parties.debtor set email = null, name = 'Maison ' || debtor_id").update();
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
            public FileVisitResult postVisitDirectory(Path place, java.io.IOException fault) throws IOException {
                Files.delete(place);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
