package io.quittance.bench;

import io.quittance.letters.Letters;

/**
 * Many letters in one file for the printer beside the same letters one by one, as they are kept in the archive.
 *
 * <p>Argument: letters per turn, 500 when none is given.
 */
public final class PrintrunBench {

    private static final int ROUNDS = 5;
    private static final String RUN = "one file for the printer";
    private static final String SINGLE = "one file each, tagged PDF/A-2a";

    private PrintrunBench() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
        var letters = new Letters();
        var facts = LetterBench.letters(count);
        var turns = new Turns("letters a second, one thread, " + count + " letters of one page", ROUNDS);
        for (int round = 0; round <= ROUNDS; round++) {
            turns.measure(SINGLE, count, at -> letters.render(facts.get(at)).pdf());
            turns.measureWhole(RUN, count, () -> letters.renderRun(facts).pdf());
            if (round == 0) {
                turns.forget();
            }
        }
        turns.print();
        turns.ratio("of single letters", RUN, SINGLE, 10.0);
    }
}
