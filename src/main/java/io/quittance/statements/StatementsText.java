package io.quittance.statements;

import io.quittance.texts.TextKey;

/** Texts of a statement of account. */
enum StatementsText implements TextKey {
    TITLE,
    AS_OF,
    COLUMN_NUMBER,
    COLUMN_ISSUED,
    COLUMN_DUE,
    COLUMN_TOTAL,
    COLUMN_OPEN,
    CREDIT_NOTE,
    BALANCE,
    FILE
}
