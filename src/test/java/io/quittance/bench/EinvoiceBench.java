package io.quittance.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.quittance.einvoices.Corpus;
import io.quittance.einvoices.EInvoiceFiles;
import io.quittance.einvoices.Mustang;
import io.quittance.einvoices.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Factur-X PDFs a second, each from its bytes to all fields we need: our reader beside the Mustang project's library, which
 * takes turns with it on the same files: the public samples where they are there, else one of our own.
 *
 * <p>Arguments: seconds per turn (3), rounds (5).
 */
public final class EinvoiceBench {

    private static final double GOAL = 10;

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final List<byte[]> files;
    private final long nanos;

    private EinvoiceBench(List<byte[]> files, int seconds) {
        this.files = files;
        this.nanos = seconds * 1_000_000_000L;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var bench = new EinvoiceBench(files(), seconds);
        for (int round = 0; round <= rounds; round++) {
            if (round == 1) {
                bench.rates.clear();
            }
            bench.measure("Quittance", file -> EInvoiceFiles.read(file).number());
            bench.measure("Mustang 2.25.0", file -> Mustang.read(file).getNumber());
        }
        bench.print(rounds);
    }

    private static List<byte[]> files() {
        if (!Corpus.isThere()) {
            return List.of(Samples.facturX(Samples.changed("invoice.cii.xml")));
        }
        return Corpus.names("facturx/").stream().map(Corpus::file).toList();
    }

    private void measure(String reader, Reading reading) throws Exception {
        long begin = System.nanoTime();
        long end = begin + nanos;
        int read = 0;
        int characters = 0;
        while (System.nanoTime() < end) {
            characters += reading.number(files.get(read % files.size())).length();
            read++;
        }
        double rate = read * 1e9 / (System.nanoTime() - begin);
        rates.computeIfAbsent(reader, _ -> new ArrayList<>()).add(rate);
        System.out.printf("  %-16s %,8.0f files/s%n", reader, characters > 0 ? rate : 0);
    }

    private void print(int rounds) {
        double theirs = median("Mustang 2.25.0");
        System.out.printf("%nFactur-X PDFs, %d files in turn, %d rounds, medians%n", files.size(), rounds);
        System.out.printf("| reader | files/s | slowest round | times Mustang |%n|---|---:|---:|---:|%n");
        rates.forEach((reader, all) -> System.out.printf(
                "| %s | %,.0f | %,.0f | %.1f |%n",
                reader,
                median(reader),
                all.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                median(reader) / theirs));
        System.out.printf("goal %.0f: %s%n", GOAL, median("Quittance") >= GOAL * theirs ? "met" : "missed");
    }

    private double median(String reader) {
        var sorted = rates.get(reader).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    @FunctionalInterface
    private interface Reading {

        String number(byte[] file) throws Exception;
    }
}
