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
    NOTHING_HINT,
    MESSAGES,
    ALL_MESSAGES,
    NO_RIGHT,
    ENTER_RIGHT,
    WAY_OUT,
    WAY_ADDRESS,
    WAY_QUESTION,
    WAY_PROOF,
    WAY_IDENTITY,
    WAY_ITSELF,
    WAY_CASE
}
