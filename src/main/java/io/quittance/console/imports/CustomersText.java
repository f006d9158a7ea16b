package io.quittance.console.imports;

import io.quittance.texts.TextKey;

/** Texts about customers whom lists call by one code and several names, and whom lists changed. */
enum CustomersText implements TextKey {
    TITLE,
    PURPOSE,
    CODE,
    KNOWN_AS,
    NOW_CALLED,
    SAME,
    OTHERS,
    DECIDED_SAME,
    DECIDED_OTHERS,
    CANNOT_JOIN,
    CHANGED,
    FIELD,
    BEFORE,
    AFTER
}
