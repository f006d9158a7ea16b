package io.quittance.console.figures;

import io.quittance.texts.TextKey;

/** Texts about ageing. */
enum AgeingText implements TextKey {
    AGEING_QUESTION,
    AGEING_PURPOSE,
    BY_AGE,
    ROWS_BEHIND,
    NOT_DUE,
    ISSUED,
    DUE,
    DAYS_LATE,
    NO_ROWS_HINT,
    INVOICE_COUNT,
    CREDIT_NOTES,
    ON_ACCOUNT
}
