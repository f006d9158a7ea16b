package io.quittance.matrix;

import java.util.Locale;

/** Whoever asks, in the order of the matrix's columns. Firm A is theirs unless it says otherwise. */
enum Principal {
    ANONYMOUS,
    /** A debtor through a reminder's link and the second fact. */
    NARROW,
    /** A debtor with the account step. */
    ACCOUNT,
    USER,
    ADMIN,
    AGENT,
    /** An agent to whom only firm B is assigned. */
    STRANGER,
    OPERATOR,
    /** A program of firm A with every scope. */
    CLIENT,
    /** A program of firm A with none of the scopes the method needs. */
    UNSCOPED,
    /** A program of firm B with every scope. */
    FOREIGN;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isProgram() {
        return compareTo(CLIENT) >= 0;
    }
}
