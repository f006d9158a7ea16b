package io.quittance.portal;

import io.quittance.texts.TextKey;

/** What a debtor is told about each kind of hold. */
enum HeldText implements TextKey {
    QUESTION,
    QUESTION_LATE,
    ANSWERED,
    PAYMENT_PENDING,
    CHARGEBACK,
    PROOF_UNCHECKED,
    PROMISE,
    PROMISE_AMOUNT,
    PROMISE_AMOUNT_OPEN,
    PROMISE_OPEN,
    PLAN,
    DISPUTE,
    INSOLVENCY,
    BREATHING_SPACE,
    BREATHING_SPACE_OPEN,
    DECEASED,
    VULNERABLE,
    REPRESENTED,
    CEASE_REQUEST,
    UNREACHED,
    PAUSED,
    PAUSED_UNTIL,
    PILL_QUESTION,
    PILL_PROMISE,
    PILL_PROMISE_OPEN,
    PILL_PROOF,
    PILL_DISPUTE,
    PILL_CHARGEBACK
}
