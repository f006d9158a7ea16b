package io.quittance.kernel;

/** Identifies a payment received. Outside it is written {@code pay_17}. */
public record PaymentId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "pay";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static PaymentId parse(String text) {
        return new PaymentId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
