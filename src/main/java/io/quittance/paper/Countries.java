package io.quittance.paper;

import io.quittance.kernel.CountryCode;
import java.util.Locale;
import java.util.Map;

/** The last line of a letter going abroad: the country in capitals, in a language read where it is posted (UPU, art. 17-103). */
final class Countries {

    private static final Map<String, Locale> READ_IN = Map.of(
            "FR", Locale.FRENCH,
            "BE", Locale.FRENCH,
            "LU", Locale.FRENCH,
            "CH", Locale.FRENCH,
            "MC", Locale.FRENCH,
            "DE", Locale.GERMAN,
            "AT", Locale.GERMAN,
            "NL", Locale.of("nl"));

    private Countries() {}

    static String name(CountryCode country, CountryCode postedIn) {
        var locale = READ_IN.getOrDefault(postedIn.value(), Locale.ENGLISH);
        return Locale.of("", country.value()).getDisplayCountry(locale).toUpperCase(locale);
    }
}
