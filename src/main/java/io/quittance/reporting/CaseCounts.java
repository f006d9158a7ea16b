package io.quittance.reporting;

/** How many cases there are of each kind; a case may be of several. */
public record CaseCounts(int all, int withTask, int overdue, int held) {

    /** The number for one filter. */
    public int of(CaseFilter.Kind kind) {
        return switch (kind) {
            case ALL -> all;
            case WITH_TASK -> withTask;
            case OVERDUE -> overdue;
            case HELD -> held;
        };
    }
}
