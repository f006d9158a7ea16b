package io.quittance.identity;

import io.quittance.kernel.RefusedException;
import java.util.regex.Pattern;

/** Names people give to themselves and to their programs: one line of 1 to 80 characters. */
final class Names {

    private static final Pattern ONE_LINE =
            Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]{1,80}");

    private Names() {}

    /** The name without blanks at its ends. @throws RefusedException naming the field */
    static String checked(String field, String name) {
        var trimmed = name.strip();
        if (!ONE_LINE.matcher(trimmed).matches()) {
            throw new RefusedException(field, "format", "This is not a name", "use 1 to 80 characters on one line");
        }
        return trimmed;
    }
}
