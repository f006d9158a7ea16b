package io.quittance.kernel;

import java.util.regex.Pattern;

/** A typed row identifier: a positive number inside, {@code prefix_number} outside. */
public interface Id {

    /** The number in the database. */
    long value();

    /** Reads the number of {@code prefix_number}. @throws RefusedException when the text has another form */
    static long number(String prefix, String text) {
        if (!Pattern.matches(prefix + "_[1-9][0-9]{0,17}", text)) {
            throw new RefusedException(
                    "id", "unknown", "There is no such identifier", "use an identifier as it was given");
        }
        return Long.parseLong(text.substring(prefix.length() + 1));
    }
}
