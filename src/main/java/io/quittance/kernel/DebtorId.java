package io.quittance.kernel;

/** Identifies a debtor of one firm. Outside it is written {@code debtor_17}. */
public record DebtorId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "debtor";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static DebtorId parse(String text) {
        return new DebtorId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
