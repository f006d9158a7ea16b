package io.quittance.console.figures;

import io.quittance.texts.TextKey;

/** Texts about overview. */
enum OverviewText implements TextKey {
    OVERVIEW_PURPOSE,
    NO_FIGURES,
    NO_FIGURES_HINT,
    ASK_DSO,
    SAY_DSO,
    ASK_OPEN,
    SAY_OPEN,
    ASK_LATE,
    SAY_LATE,
    ASK_DELAY,
    SAY_DELAY,
    ASK_CEI,
    SAY_CEI,
    LAST_PAYMENT,
    PAYMENT_LONG_AGO,
    NO_PAYMENT
}
