package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about senders. */
enum SendersText implements TextKey {
    SENDERS_PURPOSE,
    NEW_SENDER,
    CAPACITY,
    MANDATE,
    MANDATE_HINT,
    FROM,
    UNTIL,
    SENDS,
    SENDS_NOT,
    SENDER_WRONG,
    NO_SENDERS,
    NO_SENDERS_HINT
}
