package io.quittance.kernel;

import java.util.Locale;
import java.util.Set;

/** An ISO 3166-1 alpha-2 country. */
public record CountryCode(String value) {

    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Takes an upper-case code that exists. @throws RefusedException for anything else */
    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new RefusedException(
                    "country", "unknown", "There is no such country code", "send two letters such as FR");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
