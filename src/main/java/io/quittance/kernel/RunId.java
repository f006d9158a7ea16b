package io.quittance.kernel;

/** Identifies a reminder run or rehearsal. Outside it is written {@code run_17}. */
public record RunId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "run";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static RunId parse(String text) {
        return new RunId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
