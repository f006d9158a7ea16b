package io.quittance.portal.claimed;

import io.quittance.texts.TextKey;

/** Texts of "I have already paid". */
enum ClaimedText implements TextKey {
    TITLE,
    LEAD,
    WHICH,
    ALL,
    DAY,
    HOW,
    TRANSFER,
    DEBIT,
    CARD,
    CHEQUE,
    CASH,
    OTHER,
    PROOF,
    PROOF_HINT,
    PROOF_HAS,
    PROOF_WRONG,
    MORE,
    SEND,
    DAY_MISSING,
    DAY_WRONG,
    MANY,
    OTHER_WAY,
    SAID,
    THANKS,
    THANKS_TEXT,
    NOTHING
}
