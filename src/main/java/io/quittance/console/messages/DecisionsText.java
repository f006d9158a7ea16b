package io.quittance.console.messages;

import io.quittance.texts.TextKey;

/** Texts about decisions. */
enum DecisionsText implements TextKey {
    REHEARSAL_PURPOSE,
    REHEARSE,
    REHEARSING,
    REHEARSING_HINT,
    LATEST_RUNS,
    DAY,
    WHAT,
    REHEARSAL_OF,
    DAILY_RUN,
    DECIDED,
    NO_RUNS,
    NO_RUNS_HINT,
    REHEARSAL_FROM,
    RUN_OF,
    MAILS_AND_LETTERS,
    NO_DECISIONS_HINT
}
