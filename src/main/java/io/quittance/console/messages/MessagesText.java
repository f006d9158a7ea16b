package io.quittance.console.messages;

import io.quittance.texts.TextKey;

/** Texts about messages. */
enum MessagesText implements TextKey {
    ALL,
    MESSAGES_PURPOSE,
    ADDRESSEE,
    CHANNEL,
    NO_MESSAGES,
    NO_MESSAGES_HINT,
    STOP,
    LET_GO
}
