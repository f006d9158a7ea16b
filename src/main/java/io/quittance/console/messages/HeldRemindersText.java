package io.quittance.console.messages;

import io.quittance.texts.TextKey;

/** Texts about held reminders. */
enum HeldRemindersText implements TextKey {
    TITLE,
    PURPOSE,
    INVOICES,
    AMOUNT,
    SINCE,
    UNTIL,
    UNTIL_RELEASED,
    FIRM_PAUSED,
    FIRM_NOT_LIVE,
    NOTHING,
    NOTHING_HINT
}
