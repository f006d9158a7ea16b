package io.quittance.desk.money;

import io.quittance.texts.TextKey;

/** Texts about invoices. */
enum InvoicesText implements TextKey {
    NOT_DUE,
    NOTHING_OPEN,
    NOTHING_OPEN_HINT,
    INVOICES,
    NUMBER,
    LINES,
    QUANTITY,
    UNIT_PRICE,
    ORDER_REFERENCE,
    REMINDERS,
    WRITTEN_OFF_LINE,
    FOR,
    ISSUED,
    DUE,
    TOTAL,
    OPEN,
    ALL,
    CREDIT_NOTE,
    NO_STEP_YET,
    INVOICE_LINE
}
