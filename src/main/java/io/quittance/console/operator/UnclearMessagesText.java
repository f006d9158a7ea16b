package io.quittance.console.operator;

import io.quittance.texts.TextKey;

/** Texts about unclear messages. */
public enum UnclearMessagesText implements TextKey {
    PLANNED_ON,
    SEND_AGAIN,
    MARK_SENT,
    MESSAGE_MOVED_ON,
    UNCLEAR_PURPOSE,
    MESSAGE_NUMBER,
    ATTEMPTS,
    NOTHING_UNCLEAR,
    NOTHING_UNCLEAR_HINT
}
