package io.quittance.kernel;

/** Identifies a hold on reminders. Outside it is written {@code h_17}. */
public record HoldId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "h";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static HoldId parse(String text) {
        return new HoldId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
