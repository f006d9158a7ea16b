package io.quittance.desk.work;

import io.quittance.texts.TextKey;

/** Texts about holds. */
enum HoldsText implements TextKey {
    HOLD_REMINDERS,
    HOLD_WHY,
    HOLD_WHAT,
    HOLD_ALL,
    HOLD_UNTIL,
    HOLD_UNTIL_HINT,
    HOLD_UNTIL_WRONG,
    HOLD_REASON,
    HOLD_REASON_MISSING,
    HOLD_SUBMIT,
    CONFIRM_INVOICE,
    REFUSE_INVOICE,
    INVOICE_REFUSED,
    RELEASE,
    RELEASED,
    RELEASE_KIND,
    PROTECTED,
    PROTECTED_ADMIN,
    RELEASE_WHY,
    RELEASE_WHY_MISSING,
    RELEASE_CONFIRM,
    ENDED_BECAUSE,
    HELD,
    UNTIL_RELEASED,
    UNTIL_DAY,
    HOLD_LINE,
    HOLDS,
    NO_HOLDS
}
