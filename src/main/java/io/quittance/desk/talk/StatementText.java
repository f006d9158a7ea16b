package io.quittance.desk.talk;

import io.quittance.texts.TextKey;

/** Texts about statement. */
enum StatementText implements TextKey {
    STATEMENT,
    STATEMENT_BY_POST,
    STATEMENT_CURRENCY,
    STATEMENT_TEXT,
    STATEMENT_NO_ADDRESS,
    STATEMENT_SEND,
    STATEMENT_PLANNED,
    STATEMENT_HELD
}
