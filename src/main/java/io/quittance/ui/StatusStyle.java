package io.quittance.ui;

import java.util.Locale;

/** What a mark says beside its word; each has its own shape, so colour is never the only sign. */
public enum StatusStyle {
    /** Nothing to say. */
    PLAIN,
    /** Done, paid, in order. */
    OK,
    /** Waiting, nothing to do. */
    WAIT,
    /** Late. */
    LATE,
    /** It matters now: bounced, failed, very late. */
    GRAVE,
    /** Held on purpose. */
    HELD,
    /** Good to know. */
    INFO;

    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
