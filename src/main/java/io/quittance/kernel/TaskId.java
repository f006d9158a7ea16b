package io.quittance.kernel;

/** Identifies a task for a person. Outside it is written {@code task_17}. */
public record TaskId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "task";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static TaskId parse(String text) {
        return new TaskId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
