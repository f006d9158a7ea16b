package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about scenarios. */
enum ScenariosText implements TextKey {
    SCENARIOS_PURPOSE,
    VERSION,
    DAYS_BEFORE,
    DAYS_AFTER,
    LEGAL_CLOCK,
    OTHER_COUNTRIES
}
