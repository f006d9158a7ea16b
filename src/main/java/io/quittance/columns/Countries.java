package io.quittance.columns;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.RefusedException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * Countries as lists write them: two or three letters, the name in one of our languages, what taxes call them (EL), letters
 * of licence plates (D), and what people say.
 */
public final class Countries {

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("el", "GR"),
            Map.entry("uk", "GB"),
            Map.entry("xi", "GB"),
            Map.entry("d", "DE"),
            Map.entry("f", "FR"),
            Map.entry("b", "BE"),
            Map.entry("l", "LU"),
            Map.entry("a", "AT"),
            Map.entry("i", "IT"),
            Map.entry("e", "ES"),
            Map.entry("p", "PT"),
            Map.entry("s", "SE"),
            Map.entry("brd", "DE"),
            Map.entry("usa", "US"),
            Map.entry("unitedstatesofamerica", "US"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northernireland", "GB"),
            Map.entry("greatbritain", "GB"),
            Map.entry("grandebretagne", "GB"),
            Map.entry("angleterre", "GB"),
            Map.entry("grossbritannien", "GB"),
            Map.entry("engeland", "GB"),
            Map.entry("grootbrittannie", "GB"),
            Map.entry("holland", "NL"),
            Map.entry("hollande", "NL"),
            Map.entry("thenetherlands", "NL"),
            Map.entry("bundesrepublikdeutschland", "DE"),
            Map.entry("francemetropolitaine", "FR"),
            Map.entry("czechrepublic", "CZ"),
            Map.entry("republiquetcheque", "CZ"),
            Map.entry("tschechischerepublik", "CZ"),
            Map.entry("belgiquebelgie", "BE"),
            Map.entry("espana", "ES"),
            Map.entry("italia", "IT"),
            Map.entry("polska", "PL"),
            Map.entry("suisseschweiz", "CH"),
            Map.entry("svizzera", "CH"),
            Map.entry("osterreich", "AT"));

    private static final Map<String, CountryCode> KNOWN = known();

    private Countries() {}

    /** The country. @throws RefusedException when it is not understood */
    public static CountryCode of(String text) {
        var exact = KNOWN.get(text);
        if (exact != null) {
            return exact;
        }
        var known = KNOWN.get(folded(text));
        if (known == null) {
            throw new RefusedException(
                    "country", "unknown", "There is no such country", "write two letters such as FR, or its name");
        }
        return known;
    }

    private static Map<String, CountryCode> known() {
        var known = new HashMap<String, CountryCode>();
        for (var code : Locale.getISOCountries()) {
            var country = new CountryCode(code);
            known.put(code, country);
            known.put(folded(code), country);
            var locale = Locale.of("", code);
            for (var language : List.of("en", "fr", "nl", "de")) {
                known.putIfAbsent(folded(locale.getDisplayCountry(Locale.of(language))), country);
            }
            try {
                known.putIfAbsent(folded(locale.getISO3Country()), country);
            } catch (MissingResourceException _) {
                // this one has no code of three letters
            }
        }
        OTHERS.forEach((name, code) -> known.putIfAbsent(name, new CountryCode(code)));
        return known;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
    }
}
