package io.quittance.ui;

import java.util.Locale;

/** How much an action asks for attention. One screen has at most one PRIMARY action. */
public enum Emphasis {
    PRIMARY,
    SECONDARY,
    /** Reads like a link. */
    QUIET,
    /** Takes something away that cannot be brought back. */
    DANGER;

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
