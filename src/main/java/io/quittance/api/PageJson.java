package io.quittance.api;

import io.quittance.kernel.RefusedException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the next page; null on the last
 */
public record PageJson<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    /**
     * Makes a page of rows that were read with one more than the limit, which tells whether there is a next page.
     *
     * @param key the value of a row to continue after
     */
    public static <R, T> PageJson<T> of(List<R> rows, int limit, Function<R, String> key, Function<R, T> json) {
        var more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new PageJson<>(shown.stream().map(json).toList(), more ? key.apply(shown.getLast()) : null);
    }

    /** As {@link #of(List, int, Function, Function)} for rows that are looked up together. */
    public static <R, T> PageJson<T> ofAll(
            List<R> rows, int limit, Function<R, String> key, Function<List<R>, List<T>> json) {
        var more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new PageJson<>(json.apply(shown), more ? key.apply(shown.getLast()) : null);
    }

    /** The page size asked for, 50 when none is. @throws RefusedException outside 1 to 200 */
    public static int limit(@Nullable Integer asked) {
        var limit = asked == null ? USUAL : asked;
        if (limit < 1 || limit > MOST) {
            throw new RefusedException("limit", "range", "The page size is from 1 to 200", "send limit=50");
        }
        return limit;
    }
}
