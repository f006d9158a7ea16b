package io.quittance.console.operator;

import io.quittance.texts.TextKey;

/** Texts about stripe events. */
enum StripeEventsText implements TextKey {
    DEAD_EVENTS_PURPOSE,
    EVENT,
    NO_DEAD_EVENTS,
    NO_DEAD_EVENTS_HINT,
    REFUSED,
    REFUSED_PURPOSE,
    REFUSED_TIMES,
    REFUSED_LAST,
    NONE_REFUSED,
    NONE_REFUSED_HINT,
    NO_FIRM
}
