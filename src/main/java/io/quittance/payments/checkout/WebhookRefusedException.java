package io.quittance.payments.checkout;

import io.quittance.payments.refused.WebhookRefusal;

/** A webhook that is not taken. Nothing was changed. */
public class WebhookRefusedException extends RuntimeException {

    private final WebhookRefusal refusal;

    /** @param reason for the log; the sender is told nothing */
    WebhookRefusedException(WebhookRefusal refusal, String reason) {
        super(reason);
        this.refusal = refusal;
    }

    /** Why, for the operator. */
    public WebhookRefusal refusal() {
        return refusal;
    }
}
