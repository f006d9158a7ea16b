package io.quittance.console.messages;

import io.quittance.texts.TextKey;

/** Texts about what a simulation foretells. */
enum RehearsalText implements TextKey {
    SEEN_BY,
    BY_DAY,
    BY_CUSTOMER,
    BY_DECISION,
    MESSAGES,
    ASKED,
    ASKED_HINT,
    INVOICES,
    CUSTOMER_NUMBER,
    WAY,
    FIRST,
    LAST,
    LEAVING,
    DAY_BY_DAY,
    SHOW_DAYS,
    PREVIEW,
    PREVIEW_OF,
    NO_LONGER,
    NO_LETTER,
    OPEN_LETTER,
    NOTHING,
    NOTHING_HINT,
    FAILED,
    FAILED_HINT,
    OLDER,
    WITHOUT_AMOUNTS,
    EXPORT,
    EXPORT_FILE
}
