package io.quittance.payments.checkout;

/** Stripe could not be asked. Nothing was changed; asking again later is right. */
class StripeUnavailableException extends RuntimeException {

    StripeUnavailableException(Throwable cause) {
        super(cause);
    }
}
