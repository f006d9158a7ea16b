package io.quittance.desk;

import io.quittance.texts.TextKey;

/** Texts about timeline. */
enum TimelineText implements TextKey {
    WHAT_HAPPENED,
    EARLIER,
    DECIDED,
    NOTHING_YET,
    NOTHING_YET_HINT,
    SEARCH,
    NOTHING_FOUND,
    NOTHING_FOUND_HINT
}
