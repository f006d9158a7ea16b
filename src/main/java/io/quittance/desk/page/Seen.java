package io.quittance.desk.page;

import io.quittance.reporting.CaseStamp;

/** How far a person knows the case that is shown: as the page was read, or as it was told since. */
public final class Seen {

    private volatile CaseStamp stamp;

    /** As the page was read. */
    public Seen(CaseStamp stamp) {
        this.stamp = stamp;
    }

    /** The person was told what changed up to here. */
    public void upTo(CaseStamp told) {
        stamp = told;
    }

    boolean isStill(CaseStamp now) {
        return stamp.isSameState(now);
    }
}
