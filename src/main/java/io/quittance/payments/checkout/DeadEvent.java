package io.quittance.payments.checkout;

import java.time.Instant;

/**
 * News from Stripe that led to nothing.
 *
 * @param event {@code evt_…}, to be looked up at Stripe
 * @param reason why, a plain sentence
 */
public record DeadEvent(String event, String type, String reason, Instant receivedAt) {}
