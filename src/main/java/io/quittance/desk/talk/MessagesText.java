package io.quittance.desk.talk;

import io.quittance.texts.TextKey;

/** Texts about messages. */
enum MessagesText implements TextKey {
    MESSAGE,
    AS_SEEN,
    AS_TEXT,
    VERY_BYTES,
    MESSAGE_ID,
    MESSAGE_LINE,
    READ_MESSAGE,
    OLDER_NOT_LISTED
}
