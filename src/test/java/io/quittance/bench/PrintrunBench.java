package io.quittance.bench;

import io.quittance.paper.JoinedFile;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finished letters joined into one file for the printer, beside making the same letters one by one.
 *
 * <p>Argument: letters per turn, 500 when none is given.
 */
public final class PrintrunBench {

    private static final int ROUNDS = 5;
    private static final String RUN = "joined into one file for the printer";
    private static final String SINGLE = "one file each, tagged PDF/A-2a";

    private PrintrunBench() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
        var facts = LetterBench.letters(count);
        var kept = facts.stream().map(Supplier::get).toList();
        var turns = new Turns("letters a second, one thread, " + count + " letters of one page", ROUNDS);
        for (int round = 0; round <= ROUNDS; round++) {
            turns.measure(SINGLE, count, at -> facts.get(at).get());
            turns.measureWhole(RUN, count, () -> joined(kept));
            if (round == 0) {
                turns.forget();
            }
        }
        turns.print();
        turns.ratio("of single letters", RUN, SINGLE, 10.0);
    }

    private static byte[] joined(List<byte[]> letters) {
        var out = new ByteArrayOutputStream();
        try (var run = new JoinedFile(out, "run")) {
            letters.forEach(run::add);
        }
        return out.toByteArray();
    }
}
