package io.quittance.portal.pay;

import io.quittance.texts.TextKey;

/** Texts about paid. */
enum PaidText implements TextKey {
    PAID_TITLE,
    PAID_TEXT,
    PAID_RECEIPT_MAIL,
    PAID_LEFT,
    PAID_NOTHING_LEFT,
    PAID_MESSAGE_SETTLED,
    PAID_OTHERS_OPEN,
    PAID_ELSEWHERE,
    PAID_KEPT,
    PAID_TOO_MUCH,
    PENDING_TITLE,
    PENDING_TEXT,
    FAILED_TITLE,
    FAILED_TEXT,
    UNKNOWN_TITLE,
    UNKNOWN_TEXT,
    TRY_AGAIN,
    PAID_SET_OFF,
    LEFT,
    REFUSED_BY_BANK,
    REFUSED_FUNDS,
    REFUSED_EXPIRED,
    REFUSED_DETAILS,
    REFUSED_NOT_CONFIRMED
}
