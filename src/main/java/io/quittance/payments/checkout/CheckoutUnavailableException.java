package io.quittance.payments.checkout;

/** The payment page could not be opened now. Trying again is safe: it leads to the same page, never to a second one. */
public class CheckoutUnavailableException extends RuntimeException {

    /** With the reason for the log. */
    public CheckoutUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** With the reason for the log. */
    public CheckoutUnavailableException(String reason) {
        super(reason);
    }
}
