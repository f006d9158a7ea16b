package io.quittance.desk.work;

import io.quittance.texts.TextKey;

/** Texts about outlook. */
enum OutlookText implements TextKey {
    NOTHING_NEXT,
    NEXT_AND_WHY,
    OLDEST_SHOWN
}
