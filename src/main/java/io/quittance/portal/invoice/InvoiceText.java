package io.quittance.portal.invoice;

import io.quittance.texts.TextKey;

/** Texts about invoice. */
enum InvoiceText implements TextKey {
    INVOICE_TITLE,
    INVOICE_ISSUED,
    INVOICE_DUE,
    INVOICE_ORDER,
    INVOICE_PAGES,
    INVOICE_LINES,
    BALANCE_TITLE,
    BALANCE_TOTAL,
    BALANCE_PAID_ON,
    BALANCE_CREDITED,
    BALANCE_OPEN,
    BALANCE_ON_ITS_WAY,
    NOTE_TITLE,
    NOTE_TOTAL,
    NOTE_USED,
    NOTE_LEFT,
    NOTE_STATUS,
    NOTE_STATUS_USED,
    BALANCE_NO_EXTRAS,
    HISTORY_TITLE,
    HISTORY_ISSUED,
    HISTORY_DUE,
    HISTORY_PAYMENT,
    STATUS_PAID,
    STATUS_CREDITED,
    STATUS_CLOSED,
    STATUS_LATE,
    STATUS_OPEN
}
