package io.quittance.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a status file.
 *
 * @param moved rows that told something new
 * @param unchanged rows that were known already
 */
public record StatusReport(int moved, int unchanged, List<Fault> faults) {

    /** Copies the list. */
    public StatusReport {
        faults = List.copyOf(faults);
    }

    /**
     * A row that was not taken; the others count.
     *
     * @param line counted from 1, the heading included
     * @param message as the row names it, null when it names none
     * @param code stable
     */
    public record Fault(int line, @Nullable String message, String code, String text, String remedy) {}
}
