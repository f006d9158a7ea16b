package io.quittance.kernel;

/** Identifies an invoice or credit note of one firm. Outside it is written {@code invoice_17}. */
public record InvoiceId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "invoice";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static InvoiceId parse(String text) {
        return new InvoiceId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
