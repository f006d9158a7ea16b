package io.quittance.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a claim is overdue, in days past its due date. */
public enum AgeBucket {
    NOT_DUE("NOT_DUE", Long.MIN_VALUE, 0),
    DAYS_1_30("1-30", 1, 30),
    DAYS_31_60("31-60", 31, 60),
    DAYS_61_90("61-90", 61, 90),
    DAYS_91_AND_MORE("91+", 91, Long.MAX_VALUE);

    private final String label;
    private final long from;
    private final long to;

    AgeBucket(String label, long from, long to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /** The name used outside: {@code NOT_DUE}, {@code 1-30} … {@code 91+}. */
    public String label() {
        return label;
    }

    /** The bucket of a claim on a day; on its due date a claim is not yet overdue. */
    public static AgeBucket of(LocalDate dueOn, LocalDate on) {
        long days = ChronoUnit.DAYS.between(dueOn, on);
        for (var bucket : values()) {
            if (days >= bucket.from && days <= bucket.to) {
                return bucket;
            }
        }
        throw new IllegalStateException("the buckets cover every number of days");
    }
}
