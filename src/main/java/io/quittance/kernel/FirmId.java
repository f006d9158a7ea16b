package io.quittance.kernel;

/** Identifies a client firm (creditor). Outside it is written {@code firm_17}. */
public record FirmId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "firm";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static FirmId parse(String text) {
        return new FirmId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
