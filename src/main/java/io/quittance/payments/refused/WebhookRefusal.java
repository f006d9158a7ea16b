package io.quittance.payments.refused;

/** Why a webhook was not taken. Its sender is told none of it. */
public enum WebhookRefusal {
    /** The address names no firm of this installation. */
    UNKNOWN_FIRM,
    /** The firm has no keys at Stripe. */
    NOT_CONNECTED,
    /** Without a readable signature: not sent by Stripe. */
    UNSIGNED,
    /** Signed with another secret than the firm's, or changed on its way. */
    WRONG_SIGNATURE,
    /** Signed more than five minutes ago, or in the future. */
    WRONG_TIME,
    /** Signed rightly, and still no event of Stripe's within our limits. */
    UNREADABLE,
    /** A test event for live keys, or the other way round. */
    OTHER_MODE,
    /** Larger than any event. */
    TOO_LARGE
}
