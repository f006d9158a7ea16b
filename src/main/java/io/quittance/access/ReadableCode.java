package io.quittance.access;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people read and type: Crockford's base 32, which has no letters that look alike. */
public final class ReadableCode {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ReadableCode() {}

    public static String make(SecureRandom random, int length) {
        var bits = new byte[length];
        random.nextBytes(bits);
        var code = new StringBuilder(length);
        for (byte one : bits) {
            code.append(ALPHABET.charAt(one & ALPHABET.length() - 1));
        }
        return code.toString();
    }

    /** The code with a dash after each group. */
    public static String grouped(String code, int group) {
        var shown = new StringBuilder(code);
        for (int at = code.length() - group; at > 0; at -= group) {
            shown.insert(at, '-');
        }
        return shown.toString();
    }

    /** What people mix up is read as what it was: O as 0, I and L as 1. */
    static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
