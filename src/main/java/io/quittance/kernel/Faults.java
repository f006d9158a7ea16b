package io.quittance.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that its sender learns of everything at once. */
public final class Faults {

    private final List<Refusal> found = new ArrayList<>();

    /** The value read; null when it was refused. */
    public <T> @Nullable T of(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (RefusedException refused) {
            found.addAll(refused.refusals());
            return null;
        }
    }

    /** As {@link PlainText#line}; empty when it was refused. */
    public String line(String field, @Nullable String text, int maxLength) {
        var line = of(() -> PlainText.line(field, text, maxLength));
        return line == null ? "" : line;
    }

    /** As {@link PlainText#optionalLine}; null when it was refused. */
    public @Nullable String optionalLine(String field, @Nullable String text, int maxLength) {
        return of(() -> PlainText.optionalLine(field, text, maxLength));
    }

    /** Does a check. */
    public void check(Runnable check) {
        of(() -> {
            check.run();
            return null;
        });
    }

    /** Ends the look. @throws RefusedException with everything that was wrong, in the order of the fields */
    public void end() {
        if (!found.isEmpty()) {
            throw new RefusedException(found);
        }
    }
}
