package io.quittance.dunning;

import io.quittance.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in the debtor's favour: shown in the message and deducted from what it claims.
 *
 * @param number of the credit note; null for money paid beyond what was owed
 */
public record Credit(@Nullable String number, Money open) {}
