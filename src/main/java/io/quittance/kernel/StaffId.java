package io.quittance.kernel;

/** Identifies a person who signs in: agent, firm user, operator. Outside it is written {@code staff_17}. */
public record StaffId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "staff";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static StaffId parse(String text) {
        return new StaffId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
