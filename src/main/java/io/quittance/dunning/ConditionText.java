package io.quittance.dunning;

import io.quittance.texts.TextKey;

/** When no reminder leaves: a sentence for each condition of the {@link ReminderPolicy}. */
enum ConditionText implements TextKey {
    TITLE,
    AT_EXIT,
    CLOSED,
    LAST_STEP,
    HELD,
    FIRM_PAUSED,
    NO_ADDRESS,
    NOT_DUE,
    NOTICE_PERIOD,
    STEP_LATER,
    PREVIOUS_NOT_PROVEN,
    SENDER_NOT_ALLOWED,
    QUIET_DAY,
    ONE_A_DAY,
    RHYTHM,
    MINIMUM_GAP,
    BELOW_MINIMUM,
    AMOUNT,
    NOTICE_DATE,
    CONTACT_HOURS
}
