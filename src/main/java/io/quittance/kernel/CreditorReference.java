package io.quittance.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A creditor reference, ISO 11649: RF, two check digits and up to 21 letters and digits, stored without spaces and in capitals
 * (ISO 11649). Banks check it while the payer types.
 */
public record CreditorReference(String value) {

    private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");
    private static final Pattern BODY = Pattern.compile("[A-Z0-9]{1,21}");

    /** Takes a reference whose form and check digits are right. @throws RefusedException otherwise */
    public CreditorReference {
        if (!FORM.matcher(value).matches() || !CheckDigits.hold(value)) {
            throw new RefusedException(
                    "reference",
                    "check-digits",
                    "This is not a valid RF reference",
                    "copy it again: RF, two check digits, at most 21 letters and digits");
        }
    }

    /** Reads a reference with or without spaces, in any case. */
    public static CreditorReference parse(String text) {
        return new CreditorReference(compact(text));
    }

    /** The reference, if the text is one. */
    public static Optional<CreditorReference> find(String text) {
        var value = compact(text);
        return FORM.matcher(value).matches() && CheckDigits.hold(value)
                ? Optional.of(new CreditorReference(value))
                : Optional.empty();
    }

    /**
     * The reference with this body, 1 to 21 letters and digits in any case: check digits = 98 − (body + RF00) mod 97.
     *
     * @throws RefusedException for any other body
     */
    public static CreditorReference of(String body) {
        var capitals = body.toUpperCase(Locale.ROOT);
        if (!BODY.matcher(capitals).matches()) {
            throw new RefusedException(
                    "reference",
                    "format",
                    "An RF reference cannot be made of this",
                    "send 1 to 21 letters and digits, without accents and separators");
        }
        int check = 98 - CheckDigits.remainder(capitals + "RF00");
        return new CreditorReference("RF%02d%s".formatted(check, capitals));
    }

    /** In groups of four, for people. */
    public String grouped() {
        return value.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String compact(String text) {
        return text.replaceAll("[ \u00a0]", "").toUpperCase(Locale.ROOT);
    }
}
