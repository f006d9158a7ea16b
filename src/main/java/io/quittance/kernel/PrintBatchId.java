package io.quittance.kernel;

/** Identifies a batch of printed letters. Outside it is written {@code print_17}. */
public record PrintBatchId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "print";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static PrintBatchId parse(String text) {
        return new PrintBatchId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
