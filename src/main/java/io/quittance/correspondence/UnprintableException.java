package io.quittance.correspondence;

/** No letter can be made of a message as it is. */
public final class UnprintableException extends RuntimeException {

    /** The addressee or the address does not make the lines of an envelope. */
    public static final String ADDRESS = "ADDRESS_NOT_PRINTABLE";

    /** It has more pages than its envelope takes. */
    public static final String TOO_MANY_PAGES = "TOO_MANY_PAGES";

    /** The check before printing found something else. */
    public static final String LETTER = "LETTER_NOT_PRINTABLE";

    private final String reason;

    /** With the reason as a stable code and the finding in words. */
    public UnprintableException(String reason, String text) {
        super(text);
        this.reason = reason;
    }

    /** The stable code. */
    public String reason() {
        return reason;
    }
}
