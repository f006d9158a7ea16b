package io.quittance.kernel;

/** Identifies a message (reminder, receipt, note) of one firm. Outside it is written {@code m_17}. */
public record MessageId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "m";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static MessageId parse(String text) {
        return new MessageId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
