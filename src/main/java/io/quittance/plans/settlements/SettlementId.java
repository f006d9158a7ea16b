package io.quittance.plans.settlements;

import io.quittance.kernel.Id;

/** Identifies a settlement. Outside it is written {@code st_17}. */
public record SettlementId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "st";

    /** Reads the outside form. @throws io.quittance.kernel.RefusedException when it is not one */
    public static SettlementId parse(String text) {
        return new SettlementId(Id.number(PREFIX, text));
    }

    /** What names it as the cause of a hold. */
    String source() {
        return "settlement/" + this;
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
