package io.quittance.portal.door;

import java.util.Locale;

/** Codes that people type from a letter or mail: Crockford's base 32, forgiving case, spaces, dashes and look-alikes. */
final class CrockfordCode {

    private CrockfordCode() {}

    /** The code in its plain form. What could never be a code stays wrong. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\u2212._]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
    }
}
