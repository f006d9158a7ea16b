package io.quittance.reminders;

import io.quittance.kernel.Money;

/** An open credit note of the debtor: shown in the message and deducted from what it claims. */
record Credit(String number, Money open) {}
