package io.quittance.portal.overview;

import io.quittance.texts.TextKey;

/** Texts about invoices. */
enum InvoicesText implements TextKey {
    LATE_DAYS,
    DUE_ON,
    DUE_TODAY,
    ON_ITS_WAY,
    USED_FOR_YOU,
    FAILED
}
