package io.quittance.letters.layout;

import io.quittance.kernel.Money;
import io.quittance.paper.EpcPayment;
import org.jspecify.annotations.Nullable;

/**
 * One transfer a letter asks for.
 *
 * @param reference what the payer writes beside it
 * @param code the transfer to scan, null when its currency has no such code
 */
record Transfer(Money amount, String reference, @Nullable EpcPayment code) {}
