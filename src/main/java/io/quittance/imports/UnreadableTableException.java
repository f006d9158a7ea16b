package io.quittance.imports;

/** From here on a file is not readable as a table. */
final class UnreadableTableException extends RuntimeException {

    UnreadableTableException(Throwable cause) {
        super(cause);
    }
}
