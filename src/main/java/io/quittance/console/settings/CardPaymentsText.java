package io.quittance.console.settings;

import io.quittance.texts.TextKey;

/** Texts about card payments. */
enum CardPaymentsText implements TextKey {
    CARD_PAYMENTS_PURPOSE,
    STRIPE,
    STRIPE_CONNECTED,
    STRIPE_MISSING,
    STRIPE_KEY,
    STRIPE_KEY_HINT,
    STRIPE_WEBHOOK,
    STRIPE_WEBHOOK_HINT,
    WEBHOOK_ADDRESS,
    STRIPE_SAVED,
    STRIPE_WRONG,
    WEBHOOKS_REFUSED,
    WEBHOOK_REFUSED
}
