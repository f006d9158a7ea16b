package io.quittance.tables;

/** From here on the file is not readable as a table; the rows before stand. */
public final class UnreadableTableException extends RuntimeException {

    UnreadableTableException(Throwable cause) {
        super(cause);
    }

    UnreadableTableException(String message) {
        super(message);
    }
}
