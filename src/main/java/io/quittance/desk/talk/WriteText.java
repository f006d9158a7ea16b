package io.quittance.desk.talk;

import io.quittance.texts.TextKey;

/** Texts about a mail that a person writes. */
enum WriteText implements TextKey {
    WRITE,
    WRITE_TO,
    TEXT,
    TEXT_HINT,
    TEXT_MISSING,
    ATTACHMENT,
    QUOTE,
    NO_QUOTE,
    PREVIEW,
    SEND,
    SENT,
    HELD,
    NO_MAIL
}
