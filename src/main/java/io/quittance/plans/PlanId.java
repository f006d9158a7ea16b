package io.quittance.plans;

import io.quittance.kernel.Id;

/** Identifies a payment plan. Outside it is written {@code pl_17}. */
public record PlanId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "pl";

    /** Reads the outside form. @throws io.quittance.kernel.RefusedException when it is not one */
    public static PlanId parse(String text) {
        return new PlanId(Id.number(PREFIX, text));
    }

    /** What names it as the cause of a hold and the source of a coverage. */
    String source() {
        return "plan/" + this;
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
