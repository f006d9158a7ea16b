package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about what a firm says of itself. */
public enum IdentityText implements TextKey {
    TITLE,
    PURPOSE,
    DATA,
    SENDER,
    SENDER_HINT,
    PRIVACY,
    STREET_2,
    SAVED,
    ACCOUNT,
    ACCOUNT_TWO,
    NO_ACCOUNT,
    PROPOSE,
    PROPOSED,
    PROPOSED_OWN,
    CONFIRM,
    WITHDRAW,
    CONFIRMED,
    WITHDRAWN,
    PROPOSE_TITLE,
    PROPOSE_TEXT,
    IBAN_WRONG,
    HOLDER_WRONG,
    CHANGED_MEANWHILE,
    UNSAVED_TITLE,
    UNSAVED_TEXT,
    LEAVE,
    STAY
}
