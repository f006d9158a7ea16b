package io.quittance.sandbox;

/** The demo cannot start; the message is one line for the person at the keyboard. */
public final class StartRefusedException extends RuntimeException {

    StartRefusedException(String message) {
        super(message);
    }
}
