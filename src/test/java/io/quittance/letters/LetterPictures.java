package io.quittance.letters;

import io.quittance.kernel.Language;
import io.quittance.paper.EnvelopeProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes letters of every kind in all languages to {@code target/letters}, for looking at them. */
final class LetterPictures {

    private static final Map<Language, String> COUNTRY =
            Map.of(Language.FR, "FR", Language.EN, "GB", Language.NL, "BE", Language.DE, "DE");

    private LetterPictures() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "letters"));
        var letters = new Letters();
        for (var language : Language.values()) {
            var country = COUNTRY.get(language);
            var envelope =
                    EnvelopeProfile.forCountry(SampleLetters.firm(country).country());
            var currency = country.equals("GB") ? "GBP" : "EUR";
            var debtor = SampleLetters.debtor(country, language);
            var longest = SampleLetters.longest(country, language);
            var contents = Map.of(
                    "reminder1",
                            SampleLetters.reminder(
                                    country.equals("BE") ? "first-reminder-be" : "reminder-1", 1, currency),
                    "reminder3", SampleLetters.reminder("reminder-3", 3, currency),
                    "reminder60", SampleLetters.reminder("reminder-3", 60, currency),
                    "statement", SampleLetters.statement(25, currency),
                    "receipt", SampleLetters.receipt(2, currency));
            for (var entry : contents.entrySet()) {
                var to = entry.getKey().endsWith("60") ? longest : debtor;
                var letter = letters.render(SampleLetters.letter(country, to, envelope, entry.getValue()));
                Files.write(folder.resolve(language.code() + "-" + entry.getKey() + ".pdf"), letter.pdf());
            }
        }
    }
}
