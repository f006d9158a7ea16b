package io.quittance.identity.account;

import io.quittance.texts.TextKey;

/** Somebody's own account. */
enum AccountText implements TextKey {
    ACCOUNT,
    ACCOUNT_BACK,
    PROFILE,
    SAVE,
    SAVED,
    PASSWORD_CHANGE,
    SESSIONS,
    SESSION_SEEN,
    SESSION_OWN,
    SESSION_END,
    SESSION_END_OTHERS,
    SESSION_UNKNOWN
}
