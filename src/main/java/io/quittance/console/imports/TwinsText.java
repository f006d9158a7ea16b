package io.quittance.console.imports;

import io.quittance.texts.TextKey;

/** Texts about customers who look like one and the same. */
enum TwinsText implements TextKey {
    TITLE,
    PURPOSE,
    SEARCH,
    CUSTOMERS,
    ALIKE_IN,
    NONE,
    MOST,
    NAME_AND_ADDRESS,
    VAT_ID,
    EMAIL
}
