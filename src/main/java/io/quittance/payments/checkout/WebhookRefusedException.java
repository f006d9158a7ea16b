package io.quittance.payments.checkout;

/** A webhook that is not taken: not signed by Stripe, too old, not readable, or of the other mode. Nothing was changed. */
public class WebhookRefusedException extends RuntimeException {

    /** With the reason for the log; the sender is told nothing. */
    public WebhookRefusedException(String reason) {
        super(reason);
    }
}
