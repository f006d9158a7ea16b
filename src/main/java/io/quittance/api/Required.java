package io.quittance.api;

import io.quittance.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

/** Fields that must be there. */
public final class Required {

    private Required() {}

    /** The value. @throws RefusedException naming the field when it was left out */
    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw new RefusedException(name, "missing", "This is mandatory", "send " + name);
        }
        return value;
    }
}
