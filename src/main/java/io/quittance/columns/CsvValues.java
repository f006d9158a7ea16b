package io.quittance.columns;

import io.quittance.kernel.RefusedException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words as they stand in cells, and what must stand there. */
public final class CsvValues {

    private CsvValues() {}

    /** The cell. @throws RefusedException naming the column when it is empty */
    public static <T> T mandatory(String column, @Nullable T cell) {
        if (cell == null) {
            throw new RefusedException(column, "missing", "This is mandatory", "fill in " + column);
        }
        return cell;
    }

    /** Reads one of a set of words in any case. */
    public static <T> T word(String column, String cell, Function<String, T> words, String remedy) {
        try {
            return words.apply(cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new RefusedException(column, "unknown", "This word is not known here", remedy);
        }
    }
}
