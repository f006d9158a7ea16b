package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts about outlook. */
enum OutlookText implements TextKey {
    NOTHING_NEXT,
    NEXT_AND_WHY,
    OLDEST_SHOWN
}
