package io.quittance.kernel;

/** Identifies a stored file. Outside it is written {@code doc_17}. */
public record DocumentId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "doc";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static DocumentId parse(String text) {
        return new DocumentId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
