package io.quittance.kernel;

import java.util.regex.Pattern;

/**
 * A Swiss QR reference (QRR): 27 digits, the last a recursive modulo 10 check digit; only together with a QR-IBAN (SIX, Swiss
 * Implementation Guidelines QR-bill). With an ordinary IBAN a {@link CreditorReference} is used instead.
 */
public record SwissReference(String digits) {

    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
    private static final Pattern FORM = Pattern.compile("[0-9]{27}");
    private static final Pattern BODY = Pattern.compile("[0-9]{1,26}");

    /** Takes 27 digits whose check digit is right. @throws RefusedException otherwise */
    public SwissReference {
        if (!FORM.matcher(digits).matches() || check(digits.substring(0, 26)) != digits.charAt(26) - '0') {
            throw new RefusedException(
                    "reference", "check-digits", "This is not a valid QR reference", "copy its 27 digits again");
        }
    }

    /** Reads 27 digits with or without spaces. */
    public static SwissReference parse(String text) {
        return new SwissReference(text.replaceAll("[ \u00a0]", ""));
    }

    /** The reference of up to 26 digits. @throws RefusedException for anything else */
    public static SwissReference of(String number) {
        if (!BODY.matcher(number).matches()) {
            throw new RefusedException(
                    "reference", "format", "A QR reference is made of a number", "send 1 to 26 digits");
        }
        var body = "0".repeat(26 - number.length()) + number;
        return new SwissReference(body + check(body));
    }

    /** True for a QR-IBAN: Swiss or of Liechtenstein, institution 30000 to 31999. */
    public static boolean goesWith(Iban iban) {
        int institution = iban.value().matches("(CH|LI)[0-9]{7}.*")
                ? Integer.parseInt(iban.value().substring(4, 9))
                : 0;
        return institution >= 30_000 && institution <= 31_999;
    }

    /** In groups of five from the right, for people. */
    public String grouped() {
        return digits.replaceAll("(?<=^..|\\G.{5})(?=.)", " ").strip();
    }

    private static int check(String body) {
        int carry = 0;
        for (int at = 0; at < body.length(); at++) {
            carry = CARRY[(carry + body.charAt(at) - '0') % 10];
        }
        return (10 - carry) % 10;
    }
}
