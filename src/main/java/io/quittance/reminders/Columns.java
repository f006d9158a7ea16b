package io.quittance.reminders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows into the arrays that one statement unnests. Dates go as text: the driver knows no array of dates. */
final class Columns {

    private Columns() {}

    static <T> long[] longs(Collection<T> rows, ToLongFunction<T> value) {
        return rows.stream().mapToLong(value).toArray();
    }

    static <T> int[] ints(Collection<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> value) {
        var texts = new @Nullable String[rows.size()];
        int i = 0;
        for (var row : rows) {
            texts[i++] = value.apply(row);
        }
        return texts;
    }

    static <T> @Nullable String[] dates(Collection<T> rows, Function<T, @Nullable LocalDate> value) {
        return texts(rows, row -> {
            var date = value.apply(row);
            return date == null ? null : date.toString();
        });
    }
}
