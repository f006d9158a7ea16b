package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about what a firm takes and sets off. */
enum PaymentRulesText implements TextKey {
    PAYMENT_RULES,
    PAID_TOO_MUCH,
    LEAST_PART,
    LEAST_PART_HINT,
    LEAST_PART_WRONG,
    RULES_SAVED
}
