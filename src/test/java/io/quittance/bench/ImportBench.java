package io.quittance.bench;

import io.quittance.bench.ImportRivals.Measured;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.ImportWork;
import io.quittance.imports.Imports;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.ModuleContext;
import io.quittance.testing.TestDatabase.TestDb;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;

/**
 * Our import of a CSV file beside raw COPY with the same indexes, JDBC batches and single inserts, on a database with durable
 * settings. {@code ImportBench [rows] [rounds]}; each candidate has a database of its own in each round.
 */
public final class ImportBench {

    private static final int DEBTORS = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private ImportBench() {}

    /** Prints a table of medians. */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var file = csv(rows);
        var results = new LinkedHashMap<String, List<Measured>>();
        try (var server = new BenchDatabase()) {
            ours(server.fresh(), csv(Math.min(rows, 100_000)));
            for (int round = 0; round < rounds; round++) {
                add(results, "Quittance: CSV, checks, ledger", ours(server.fresh(), file));
                add(results, "raw COPY, invoices + entries", new ImportRivals(server.fresh()).copyAll(rows));
                add(results, "raw COPY, invoices only", new ImportRivals(server.fresh()).copyInvoices(rows));
                add(results, "JDBC batches, invoices only", new ImportRivals(server.fresh()).batches(rows / 5));
                add(
                        results,
                        "single inserts, invoices only",
                        new ImportRivals(server.fresh()).singles(Math.min(rows / 5, 10_000)));
            }
        } finally {
            Files.deleteIfExists(file);
        }
        print(rows, rounds, results);
    }

    private static Measured ours(TestDb db, Path file) {
        try (var context = new ModuleContext(db, TODAY, "documents", "receivables", "imports")) {
            var firm = FirmFixture.aFirm(context, "bench");
            var heap = new HeapPeak();
            long begin = System.nanoTime();
            var report = firm.as(() -> {
                try {
                    var id = context.get(Imports.class)
                            .receive(firm.id(), "bench.csv", null, new FileSystemResource(file), "bench");
                    return ImportWork.work(context, firm.id(), id);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            long nanos = System.nanoTime() - begin;
            if (report.status() != ImportStatus.DONE || report.rejected() > 0) {
                throw new IllegalStateException("the import ended as " + report.status());
            }
            return new Measured(report.accepted(), nanos, heap.stop());
        }
    }

    private static Path csv(int rows) throws IOException {
        var file = Files.createTempFile("import-bench", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "invoice_number,debtor_reference,debtor_name,country,issued_on,due_on,amount,currency,email,description\n");
            for (int i = 0; i < rows; i++) {
                int debtor = i % DEBTORS;
                var issued = LocalDate.of(2026, 1, 1).plusDays(i % 300);
                out.write(
                        "INV-2026-%07d,D-%05d,Établissements Dupont %d,FR,%s,%s,%d.%02d,EUR,compta%d@debtor.example,Livraison %d\n"
                                .formatted(
                                        i,
                                        debtor,
                                        debtor,
                                        issued,
                                        issued.plusDays(30),
                                        10 + i % 5_000,
                                        i % 100,
                                        debtor,
                                        i % 1_000));
            }
        }
        return file;
    }

    private static void add(Map<String, List<Measured>> results, String name, Measured measured) {
        results.computeIfAbsent(name, _ -> new ArrayList<>()).add(measured);
        System.out.printf("  %-34s %,10d rows/s%n", name, measured.perSecond());
    }

    private static void print(int rows, int rounds, Map<String, List<Measured>> results) {
        System.out.printf("%nImport of %,d invoices of %,d debtors, %d rounds, medians%n", rows, DEBTORS, rounds);
        System.out.printf("| way | rows/s | worst | peak heap MiB | ours / this |%n|---|---:|---:|---:|---:|%n");
        long ours = median(results.values().iterator().next());
        results.forEach((name, all) -> System.out.printf(
                "| %s | %,d | %,d | %d | %.2f |%n",
                name,
                median(all),
                all.stream().mapToLong(Measured::perSecond).min().orElse(0),
                all.stream().mapToLong(Measured::peakHeap).max().orElse(0) >> 20,
                (double) ours / median(all)));
    }

    private static long median(List<Measured> all) {
        var sorted = all.stream().mapToLong(Measured::perSecond).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
