package io.quittance.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** An international bank account number, ISO 13616, stored without spaces and in capitals. */
public record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Map<String, Integer> LENGTH =
            Map.of("FR", 27, "BE", 16, "DE", 22, "NL", 18, "GB", 22, "CH", 21, "LU", 20);

    /** Takes a number whose check digits and country length are right. @throws RefusedException otherwise */
    public Iban {
        if (!FORM.matcher(value).matches()
                || LENGTH.getOrDefault(value.substring(0, 2), value.length()) != value.length()
                || !CheckDigits.hold(value)) {
            throw new RefusedException(
                    "iban", "check-digits", "This is not a valid IBAN", "copy it again from a bank statement");
        }
    }

    /** Reads an IBAN with or without spaces, in any case. */
    public static Iban parse(String text) {
        return new Iban(text.replaceAll("[ \u00a0]", "").toUpperCase(Locale.ROOT));
    }

    /** In groups of four, for people. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
