package io.quittance.einvoices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Public sample invoices beside the project, when they are there; the project itself carries none of them. */
public final class Corpus {

    private static final Path HOME = Path.of("../shared/data/einvoices");

    private Corpus() {}

    /** False, with the reason printed, when there are none. */
    public static boolean isThere() {
        boolean there = Files.isRegularFile(HOME.resolve("expected.csv"));
        if (!there) {
            System.out.println("skipped: no public sample invoices at " + HOME);
        }
        return there;
    }

    /** What an independent reader found, by file: number, type, issuedOn, dueOn, payable, currency, buyerId, buyer, seller. */
    static Map<String, List<String>> expected() {
        var expected = new TreeMap<String, List<String>>();
        lines().skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> expected.put(cells[0], Arrays.asList(cells).subList(1, cells.length)));
        return expected;
    }

    /** All of them, the broken ones included. */
    public static List<String> all() {
        return List.copyOf(expected().keySet());
    }

    /** The readable ones in a folder. */
    public static List<String> names(String folder) {
        return expected().keySet().stream()
                .filter(name -> name.startsWith(folder))
                .toList();
    }

    /** The bytes of one of them. */
    public static byte[] file(String name) {
        try {
            return Files.readAllBytes(HOME.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(HOME.resolve("expected.csv")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
