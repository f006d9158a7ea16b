package io.quittance.portal.plan;

import io.quittance.texts.TextKey;

/** Texts of the page on which a plan is agreed upon or sent. */
enum AgreeText implements TextKey {
    TITLE_AGREE,
    TITLE_SEND,
    TOTAL,
    INSTALMENTS,
    FIRST,
    LAST,
    INVOICES,
    INVOICES_MORE,
    KEPT,
    BROKEN,
    NOTE,
    NOTE_HINT,
    DECLARATION,
    AGREE,
    WAIT,
    TOO_MANY
}
