package io.quittance.payments.checkout;

/** A firm's own keys at Stripe, in clear: never logged, never stored like this. */
record StripeKeys(String secretKey, String webhookSecret, boolean live) {

    @Override
    public String toString() {
        return "StripeKeys[" + (live ? "live" : "test") + "]";
    }
}
