package io.quittance.api.plans;

import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The round that is answered, in the header {@code If-Match: "3"} (RFC 9110, 13.1.1). */
final class RoundHeader {

    private static final Pattern ROUND = Pattern.compile("\"?([1-9][0-9]{0,8})\"?");

    private RoundHeader() {}

    /** Reads it. @throws ProblemException when it is missing; what cannot be a round is not the present one */
    static int read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Name the round you answer in the header If-Match.");
        }
        var round = ROUND.matcher(header.strip());
        if (!round.matches()) {
            throw stale();
        }
        return Integer.parseInt(round.group(1));
    }

    static ProblemException stale() {
        return new ProblemException(
                ProblemType.STALE_ROUND, "There is a newer round, or this one has its answer. Read the plan again.");
    }
}
