package io.quittance.desk.money;

import io.quittance.texts.TextKey;

/** Texts about payments. */
enum PaymentsText implements TextKey {
    RECORD_PAYMENT,
    PAYMENT_RECORDED,
    ENTERED_BY_MISTAKE,
    AMOUNT,
    IN_FULL,
    AMOUNT_WRONG,
    VALUE_ON,
    VALUE_ON_WRONG,
    VALUE_ON_CLOSED,
    VALUE_ON_EARLY,
    PAID_FOR,
    OLDEST_FIRST,
    MEANS,
    BANK_REFERENCE,
    BANK_REFERENCE_HINT,
    REFERENCE_USED,
    REFERENCE_MISSING,
    RECORD,
    PAYMENT_LINE,
    KEPT_AS_CREDIT,
    RECEIPT,
    ENTERED_ON,
    TAKEN_BACK,
    CHOOSE_INVOICES,
    SHARE,
    SHARE_OF,
    SHARE_WRONG,
    SHARES_MISSING,
    SHARED_ALL,
    SHARED_LEFT,
    SHARED_MORE
}
