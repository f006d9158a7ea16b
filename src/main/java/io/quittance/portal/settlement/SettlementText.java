package io.quittance.portal.settlement;

import io.quittance.texts.TextKey;

/** Texts of a settlement in the portal. */
enum SettlementText implements TextKey {
    TITLE,
    OFFER,
    OWED,
    YOU_PAY,
    LEFT_OUT,
    UNTIL,
    NOTHING_ELSE,
    ABOUT,
    ABOUT_MORE,
    PAY,
    OR_TRANSFER,
    PAID,
    PAID_TEXT,
    EXPIRED,
    EXPIRED_TEXT,
    WITHDRAWN,
    WITHDRAWN_TEXT,
    OVERVIEW_LINE,
    OVERVIEW_LINK
}
