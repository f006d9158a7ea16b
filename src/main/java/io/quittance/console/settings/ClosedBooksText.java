package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about closing the books. */
enum ClosedBooksText implements TextKey {
    CLOSED_BOOKS,
    CLOSED_THROUGH,
    CLOSED_THROUGH_HINT,
    NOT_PASSED,
    CLOSED_SAVED,
    OPEN_SAVED
}
