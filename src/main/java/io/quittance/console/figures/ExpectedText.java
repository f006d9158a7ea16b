package io.quittance.console.figures;

import io.quittance.texts.TextKey;

/** Texts about money that was promised or agreed, and about promises that were kept. */
enum ExpectedText implements TextKey {
    TITLE,
    PURPOSE,
    NOTHING,
    NOTHING_HINT,
    WEEK,
    PROMISED,
    AGREED,
    KEPT,
    KEPT_OF_YEAR,
    KEPT_NONE
}
