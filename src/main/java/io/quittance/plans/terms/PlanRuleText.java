package io.quittance.plans.terms;

import io.quittance.texts.TextKey;

/** What each rule says, in a sentence; the value is the only argument. */
enum PlanRuleText implements TextKey {
    MINIMUM_INSTALMENT,
    MAXIMUM_COUNT,
    LATEST_FIRST,
    MAXIMUM_DURATION,
    MINIMUM_DOWN_PAYMENT,
    MAXIMUM_AMOUNT,
    NO_OTHER_PLAN,
    NO_BROKEN_PLAN,
    NO_DISPUTE,
    NO_PROTECTION,
    NOT_TIME_BARRED
}
