package io.quittance.desk.arrange;

import io.quittance.texts.TextKey;

/** Texts about promises and settlements in a case. */
enum ArrangeText implements TextKey {
    PANEL,
    KEPT_RATE,
    PROMISE_OPEN,
    PROMISE_KEPT,
    PROMISE_BROKEN,
    SETTLEMENT_OPEN,
    SETTLEMENT_PAID,
    SETTLEMENT_EXPIRED,
    SETTLEMENT_WITHDRAWN,
    NOTE_PROMISE,
    PROMISE_HINT,
    TOLD,
    AMOUNT,
    ON,
    SAVE_PROMISE,
    PROMISE_SAVED,
    WRONG_AMOUNT,
    WRONG_DAY,
    OFFER_SETTLEMENT,
    SETTLEMENT_HINT,
    SUM,
    EXPIRES,
    OFFER,
    OFFERED,
    WITHDRAW,
    WITHDRAWN_NOW,
    REFUSED
}
