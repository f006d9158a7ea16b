package io.quittance.plans.promises;

import io.quittance.kernel.Id;
import java.util.Optional;

/** Identifies a promise. Outside it is written {@code pr_17}. */
public record PromiseId(long value) implements Id {

    /** How the identifier begins outside, without the underscore. */
    public static final String PREFIX = "pr";

    private static final String SOURCE = "promise/";

    /** Reads the outside form. @throws io.quittance.kernel.RefusedException when it is not one */
    public static PromiseId parse(String text) {
        return new PromiseId(Id.number(PREFIX, text));
    }

    /** The promise that a hold's cause names; empty when it names something else. */
    static Optional<PromiseId> ofSource(String cause) {
        return cause.startsWith(SOURCE) ? Optional.of(parse(cause.substring(SOURCE.length()))) : Optional.empty();
    }

    /** What names it as the cause of a hold and the source of a coverage. */
    String source() {
        return SOURCE + this;
    }

    @Override
    public String toString() {
        return PREFIX + "_" + value;
    }
}
