package io.quittance.api;

import io.quittance.kernel.PlainDate;
import io.quittance.kernel.RefusedException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Query parameters that several lists have. */
public final class Query {

    private Query() {}

    /** Reads {@code after}. @throws RefusedException naming {@code after} when no page ended with it */
    public static <T> @Nullable T after(@Nullable String text, Function<String, T> parse) {
        try {
            return text == null || text.isEmpty() ? null : parse.apply(text);
        } catch (RefusedException _) {
            throw new RefusedException(
                    "after", "format", "This is not a place in the list", "send next of the page before");
        }
    }

    /**
     * Reads {@code updatedSince}: a moment with its offset, or a day, which begins at midnight UTC.
     *
     * @throws RefusedException naming {@code updatedSince}
     */
    public static @Nullable Instant updatedSince(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.indexOf('T') < 0) {
                return PlainDate.parse("updatedSince", text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            var moment = OffsetDateTime.parse(text);
            PlainDate.parse("updatedSince", moment.toLocalDate().toString());
            return moment.toInstant();
        } catch (DateTimeParseException | RefusedException _) {
            throw new RefusedException(
                    "updatedSince", "format", "This is no moment", "send 2026-11-22T08:30:00Z or 2026-11-22");
        }
    }
}
