package io.quittance.identity.account;

import io.quittance.texts.TextKey;

/** The pages of a forgotten password. */
enum PasswordText implements TextKey {
    FORGOTTEN_TEXT,
    FORGOTTEN_SEND,
    FORGOTTEN_SENT,
    FORGOTTEN_SENT_TEXT,
    NEW_PASSWORD_SAVE,
    LINK_GONE,
    LINK_GONE_TEXT
}
