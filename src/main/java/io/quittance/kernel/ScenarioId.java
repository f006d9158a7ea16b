package io.quittance.kernel;

/** Identifies one version of a reminder scenario. Outside it is written {@code scenario_17}. */
public record ScenarioId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "scenario";

    /** Reads the outside form. @throws RefusedException when it is not one */
    public static ScenarioId parse(String text) {
        return new ScenarioId(Id.number(PREFIX, text));
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
