package io.quittance.dispatch;

/** How an attempt ended. */
public record DeliveryOutcome(DeliveryAttempt attempt, DeliveryResult result) {}
