package io.quittance.kernel;

/** Identifies an import of a file. Outside it is written {@code imp_17}. */
public record ImportId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "imp";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static ImportId parse(String text) {
        return new ImportId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
