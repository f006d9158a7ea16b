package io.quittance.console;

import io.quittance.kernel.CountryCode;
import java.util.List;
import java.util.stream.Stream;

/** The countries offered in forms: those whose rules are known come first. */
public final class Countries {

    public static final List<CountryCode> ALL = Stream.of(
                    "FR", "BE", "NL", "DE", "GB", "LU", "CH", "AT", "ES", "IT", "PT", "IE", "DK", "SE", "FI", "PL",
                    "CZ")
            .map(CountryCode::new)
            .toList();

    private Countries() {}
}
