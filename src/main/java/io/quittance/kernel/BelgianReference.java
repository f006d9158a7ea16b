package io.quittance.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Belgian structured communication (OGM/VCS): twelve digits, the last two of which are the first ten modulo 97, and 97 when
 * nothing is left (Febelfin standard). Stored as twelve digits.
 */
public record BelgianReference(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final Pattern TEN = Pattern.compile("[0-9]{1,10}");
    private static final Pattern WRITTEN =
            Pattern.compile("[+*]{3} ?([0-9]{3})/?([0-9]{4})/?([0-9]{5}) ?[+*]{3}|([0-9]{12})");

    /** Takes twelve digits whose check digits are right. @throws RefusedException otherwise */
    public BelgianReference {
        if (!FORM.matcher(digits).matches() || !holds(digits)) {
            throw new RefusedException(
                    "reference",
                    "check-digits",
                    "This is not a valid structured communication",
                    "copy it again, as in +++090/9337/55493+++");
        }
    }

    /** Reads {@code +++090/9337/55493+++}, {@code ***…***} or twelve digits. */
    public static BelgianReference parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        return new BelgianReference(written.matches() ? text.replaceAll("[^0-9]", "") : "");
    }

    /** The reference, if the text is one in its written form. Bare digits may be anything and are none. */
    public static Optional<BelgianReference> find(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches() || written.group(4) != null) {
            return Optional.empty();
        }
        var digits = text.replaceAll("[^0-9]", "");
        return holds(digits) ? Optional.of(new BelgianReference(digits)) : Optional.empty();
    }

    /** The reference of up to ten digits. @throws RefusedException for anything else */
    public static BelgianReference of(String number) {
        if (!TEN.matcher(number).matches()) {
            throw new RefusedException(
                    "reference", "format", "A structured communication is made of a number", "send 1 to 10 digits");
        }
        var ten = "0".repeat(10 - number.length()) + number;
        return new BelgianReference(ten + "%02d".formatted(check(ten)));
    }

    /** As it is printed: {@code +++090/9337/55493+++}. */
    public String written() {
        return "+++" + digits.substring(0, 3) + "/" + digits.substring(3, 7) + "/" + digits.substring(7) + "+++";
    }

    private static boolean holds(String digits) {
        return check(digits.substring(0, 10)) == Integer.parseInt(digits.substring(10));
    }

    private static int check(String ten) {
        int remainder = (int) (Long.parseLong(ten) % 97);
        return remainder == 0 ? 97 : remainder;
    }
}
