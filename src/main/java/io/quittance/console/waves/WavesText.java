package io.quittance.console.waves;

import io.quittance.texts.TextKey;

/** Texts about waves of messages. */
enum WavesText implements TextKey {
    TITLE,
    PURPOSE,
    WAITING_NOTICE,
    WAITING_OPEN,
    OF_FILE,
    OF_RUN,
    WOULD_LEAVE,
    USUAL,
    NO_USUAL,
    OLD_CLAIMS,
    START,
    SPREAD,
    HOLD,
    SPREAD_TITLE,
    SPREAD_TEXT,
    PER_DAY,
    PER_DAY_WRONG,
    STARTED,
    HELD_NOW,
    DECIDED,
    DECIDED_ON,
    PER_DAY_SHORT,
    NOTHING,
    NOTHING_HINT,
    WHERE_FROM,
    MESSAGES
}
