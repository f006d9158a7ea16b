package io.quittance.console.golive;

import io.quittance.texts.TextKey;

/** Texts about the stages of a firm. */
public enum GoLiveText implements TextKey {
    TITLE,
    PURPOSE,
    CHECKLIST,
    CHECKLIST_HINT,
    DONE,
    MISSING,
    MEND,
    HISTORY,
    NO_HISTORY,
    NO_HISTORY_HINT,
    FROM_TO,
    WHEN,
    BY_WHOM,
    OPERATOR,
    REASON,
    REASON_MISSING,
    TO_REHEARSAL,
    TO_DRAFT,
    TO_LIVE,
    TO_PAUSED,
    TO_RESUME,
    LIVE_TITLE,
    LIVE_TEXT,
    LIVE_MESSAGES,
    PAUSE_TITLE,
    PAUSE_TEXT,
    RESUME_TITLE,
    RESUME_TEXT,
    STANDS_DRAFT,
    STANDS_REHEARSAL,
    STANDS_LIVE,
    STANDS_PAUSED,
    STILL_MISSING
}
