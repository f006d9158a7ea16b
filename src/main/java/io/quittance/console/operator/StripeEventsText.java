package io.quittance.console.operator;

import io.quittance.texts.TextKey;

/** Texts about stripe events. */
enum StripeEventsText implements TextKey {
    DEAD_EVENTS_PURPOSE,
    EVENT,
    NO_DEAD_EVENTS,
    NO_DEAD_EVENTS_HINT
}
