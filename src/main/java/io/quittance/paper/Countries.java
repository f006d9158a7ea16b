package io.quittance.paper;

import io.quittance.kernel.CountryCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The last line of a letter going abroad: the country in capitals, in a language read where it is posted (UPU, art. 17-103),
 * the addressee's own if it is one of them. */
final class Countries {

    private static final Map<String, List<String>> READ_IN = Map.of(
            "FR", List.of("fr"),
            "BE", List.of("fr", "nl", "de"),
            "LU", List.of("fr", "de"),
            "CH", List.of("fr", "de", "it"),
            "MC", List.of("fr"),
            "DE", List.of("de"),
            "AT", List.of("de"),
            "NL", List.of("nl"));
    private static final Map<String, String> SPOKEN = Map.of("NL", "nl", "DE", "de", "AT", "de", "IT", "it");

    private Countries() {}

    static String name(CountryCode country, CountryCode postedIn) {
        var read = READ_IN.getOrDefault(postedIn.value(), List.of("en"));
        var spoken = SPOKEN.getOrDefault(country.value(), "");
        var locale = Locale.of(read.contains(spoken) ? spoken : read.getFirst());
        return Locale.of("", country.value()).getDisplayCountry(locale).toUpperCase(locale);
    }
}
