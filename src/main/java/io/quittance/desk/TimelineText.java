package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts about timeline. */
enum TimelineText implements TextKey {
    WHAT_HAPPENED,
    NOTHING_YET,
    NOTHING_YET_HINT
}
