package io.quittance.identity.account;

import io.quittance.texts.TextKey;

/** The second factor: asked for, set up, switched off, demanded. */
enum SecondFactorText implements TextKey {
    HEADING,
    TITLE,
    WRONG,
    TOO_MANY,
    ON,
    OFF,
    SET_UP,
    CHANGE,
    REMOVE,
    NEEDED,
    SCAN,
    QR,
    TYPE,
    CONFIRM,
    READY,
    CODES,
    DEMANDED,
    NOT_DEMANDED,
    DEMAND,
    DEMAND_NO_MORE
}
