package io.quittance.desk.talk;

import io.quittance.texts.TextKey;

/** Texts about statement. */
enum StatementText implements TextKey {
    STATEMENT,
    STATEMENT_WAY,
    STATEMENT_MAIL,
    STATEMENT_MAIL_TEXT,
    STATEMENT_MAILED,
    STATEMENT_CURRENCY,
    STATEMENT_TEXT,
    STATEMENT_NO_ADDRESS,
    STATEMENT_SEND,
    STATEMENT_PLANNED,
    STATEMENT_HELD,
    STATEMENT_FILE,
    STATEMENT_ALREADY
}
