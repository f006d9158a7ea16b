package io.quittance.portal.pay;

import io.quittance.texts.TextKey;

/** Texts about pay. */
enum PayText implements TextKey {
    PAY_TITLE,
    PAY_BY_CARD,
    PAY_HANDOFF,
    PAY_TRANSFER,
    PAY_TRANSFER_TEXT,
    PAY_HOLDER,
    PAY_IBAN,
    PAY_REFERENCE,
    PAY_AMOUNT,
    PAY_NOT_NOW,
    PAY_NOTHING,
    PAY_ON_ACCOUNT,
    PAY_ON_ITS_WAY,
    PAY_AGAIN,
    PAY_AGAIN_WARNING,
    PAY_WAIT,
    PAY_CODE,
    PAY_CODE_TEXT,
    PAY_LATER,
    PAY_ROWS,
    PAY_CHANGED,
    CHOICE,
    CHOICE_TITLE,
    CHOICE_LATE,
    CHOICE_ALL,
    CHOICE_MESSAGE,
    CHOICE_EVERYTHING,
    CHOICE_WHOLE,
    CHOICE_SOME,
    CHOICE_PART,
    CHOICE_AMOUNT,
    CHOICE_AMOUNT_HINT,
    CARD_TOO_SMALL,
    CARD_TOO_LARGE,
    CARD_NO_UNIT,
    CARD_NO_CURRENCY
}
