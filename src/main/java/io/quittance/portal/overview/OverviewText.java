package io.quittance.portal.overview;

import io.quittance.texts.TextKey;

/** Texts about overview. */
enum OverviewText implements TextKey {
    OWED,
    OWED_LATE,
    OWED_DUE,
    OWED_LATE_MANY,
    OWED_DUE_MANY,
    OWED_CREDIT,
    OWED_ON_ITS_WAY,
    OWED_ON_ACCOUNT,
    OWED_SET_ASIDE,
    ABOUT,
    NOTHING_NOW,
    CREDIT_LEFT,
    MESSAGE_SETTLED,
    MESSAGE_SETTLED_TEXT,
    OTHERS_OPEN,
    ALL_PAID,
    ALL_PAID_TEXT,
    ONLY_THESE,
    SEE_ALL,
    CANNOT_PAY,
    YOUR_INVOICES,
    LAST_PAYMENT,
    LAST_PAYMENT_TEXT,
    SHOW_MORE,
    PAYMENT_FAILED,
    OWED_CURRENCIES,
    CREDIT_KEPT,
    MESSAGE_PAID,
    ALSO_OPEN,
    ALSO_OPEN_TEXT,
    ALSO_OPEN_REST
}
