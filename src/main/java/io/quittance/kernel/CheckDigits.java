package io.quittance.kernel;

import java.math.BigInteger;

/** ISO 7064 mod 97-10, shared by IBAN (ISO 13616) and creditor reference (ISO 11649): letters count A=10 … Z=35. */
final class CheckDigits {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** The remainder of digits and capitals read as one number. */
    static int remainder(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    /** True when head (country or RF, and check digits) and body agree: moved to the end the head leaves 1. */
    static boolean hold(String text) {
        return remainder(text.substring(4) + text.substring(0, 4)) == 1;
    }
}
