package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about the second factor that a firm demands of its people. */
enum SecondFactorText implements TextKey {
    TITLE,
    OFF,
    ON,
    LACKING,
    NOBODY_LACKING,
    DEMAND,
    DEMAND_TITLE,
    DEMAND_TEXT,
    DEMAND_OWN,
    DEMAND_NO_MORE,
    BY_OPERATOR,
    SET_UP
}
