package io.quittance.sandbox.stripe;

import io.quittance.texts.TextKey;

/** What the simulated payment page says. */
enum SimulatorText implements TextKey {
    APPROVE,
    BACK,
    BANK_ASKS,
    BANK_TEXT,
    CARD,
    DEBIT,
    DEBIT_TEXT,
    DECLINED,
    EXPIRY,
    NOTE,
    NUMBER,
    OVER,
    PAY,
    REFUSE,
    THANKS
}
