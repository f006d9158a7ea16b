package io.quittance.columns;

import io.quittance.kernel.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file leaves open about how its dates and amounts are written. */
public final class Doubts {

    private Doubts() {}

    /** What a person said, else the one way that the file shows; null when neither decides. */
    public static <T> @Nullable T one(@Nullable T said, Set<T> shown) {
        return said != null ? said : shown.size() == 1 ? shown.iterator().next() : null;
    }

    /** The file shows several ways, or another one than was said. */
    public static <T> List<Refusal> contradiction(@Nullable T said, Set<T> shown, String column, String code) {
        return shown.size() > 1 || said != null && !shown.isEmpty() && !shown.contains(said)
                ? List.of(new Refusal(
                        column,
                        code,
                        "The file is not written in one way, or not in the way that was remembered for it",
                        "assign the columns on the import page"))
                : List.of();
    }

    /** Nothing decides, and it can be read in two ways. */
    public static <T> List<Refusal> doubt(@Nullable T decided, String unclear, String column, String code) {
        return decided == null && !unclear.isEmpty()
                ? List.of(new Refusal(
                        column,
                        code,
                        "This can be read in two ways: " + unclear,
                        "say on the import page how it is meant"))
                : List.of();
    }
}
