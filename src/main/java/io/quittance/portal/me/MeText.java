package io.quittance.portal.me;

import io.quittance.texts.TextKey;

/** Texts of what a firm knows of a visitor. */
enum MeText implements TextKey {
    TITLE,
    LOCKED,
    LOCKED_GO,
    KNOWN,
    NAME,
    ADDRESS,
    EMAIL,
    PHONE,
    NONE,
    CORRECT,
    NEW_EMAIL,
    NEW_EMAIL_HINT,
    NEW_EMAIL_SEND,
    NEW_EMAIL_WRONG,
    NEW_EMAIL_MANY,
    NEW_EMAIL_SENT,
    LANGUAGE,
    LANGUAGE_KEEP,
    LANGUAGE_KEPT,
    EXPORT,
    EXPORT_TEXT,
    EXPORT_GET
}
