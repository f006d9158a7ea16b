package io.quittance.bench;

import io.quittance.kernel.Language;
import io.quittance.letters.layout.SampleLetters;
import io.quittance.paper.EnvelopeProfile;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Letters a second, one file each, one invoice, one thread: ours (logo, tags, two QR codes, French and German in turn) beside
 * bare OpenPDF that lays out the same words and table with the full font file, and beside openhtmltopdf with the same as HTML.
 *
 * <p>Argument: letters per turn, 600 when none is given: fewer end before the compiler does.
 */
public final class LetterBench {

    private static final int ROUNDS = 7;
    private static final String OURS = "Quittance, tagged PDF/A-2a, two codes";
    private static final String BARE = "bare OpenPDF layout, full font file";
    private static final String HTML = "openhtmltopdf";

    private LetterBench() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        int letters = arguments.length == 0 ? 600 : Integer.parseInt(arguments[0]);
        var facts = List.of(letter("FR", Language.FR), letter("DE", Language.DE));
        var bare = new BareLetter();
        var html = new HtmlLetter();
        var turns = new Turns("letters a second, one thread", ROUNDS);
        for (int round = 0; round <= ROUNDS; round++) {
            turns.measure(OURS, letters, at -> facts.get(at % 2).get());
            turns.measure(BARE, letters, bare::letter);
            turns.measure(HTML, Math.max(20, letters / 10), html::letter);
            if (round == 0) {
                turns.forget();
            }
        }
        turns.print();
        turns.ratio("of bare OpenPDF with the full font file", OURS, BARE, 2.0);
        turns.ratio("of openhtmltopdf", OURS, HTML, 5.0);
    }

    /** A first reminder about one invoice, from a firm and to a debtor of this country. */
    static Supplier<byte[]> letter(String country, Language language) {
        var debtor = SampleLetters.debtor(country, language);
        return SampleLetters.rendering(
                country,
                debtor,
                EnvelopeProfile.forCountry(debtor.country()),
                SampleLetters.reminder("reminder-1", 1, "EUR"));
    }

    /** Letters to different debtors, in order. */
    static List<Supplier<byte[]>> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> at % 2 == 0 ? letter("FR", Language.FR) : letter("DE", Language.DE))
                .toList();
    }
}
