package io.quittance.sandbox.database;

/** The demo cannot start; the message is one line for the person at the keyboard. */
public final class StartRefusedException extends RuntimeException {

    public StartRefusedException(String message) {
        super(message);
    }
}
