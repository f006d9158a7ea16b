package io.quittance.invoicing;

/** Another body for a number to which a message, payment, hold or credit already refers. The remedy is a credit note. */
public class InvoiceInUseException extends RuntimeException {

    private final String number;

    /** For the invoice with this number. */
    public InvoiceInUseException(String number) {
        super("invoice " + number + " is in use");
        this.number = number;
    }

    /** The invoice's number. */
    public String number() {
        return number;
    }
}
