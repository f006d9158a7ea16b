package io.quittance.plans.terms;

import io.quittance.parties.DebtorKind;
import java.util.List;

/**
 * The limits of one plan.
 *
 * @param moveDays an instalment can be moved so far beyond its day
 * @param skips so many instalments can be put at the end
 * @param graceDays after the day of an instalment before it is late
 * @param cureDays in which a late plan can be made good
 */
public record PlanLimits(int moveDays, int skips, int graceDays, int cureDays) {

    private static final int USUAL_MOVE = 14;
    private static final int USUAL_SKIPS = 1;
    private static final int GRACE_OF_CONSUMERS = 5;
    private static final int GRACE_OF_BUSINESSES = 3;
    private static final int USUAL_CURE = 8;

    /** The defaults of a band (usual practice, not law), where no change of the firm replaces them. */
    public static PlanLimits of(Band band, List<RuleChange> changes) {
        return new PlanLimits(
                value(PlanLimit.MOVE_DAYS, band, changes),
                value(PlanLimit.SKIPS, band, changes),
                value(PlanLimit.GRACE_DAYS, band, changes),
                value(PlanLimit.CURE_DAYS, band, changes));
    }

    /** The value of one of them. */
    public int value(PlanLimit limit) {
        return switch (limit) {
            case MOVE_DAYS -> moveDays;
            case SKIPS -> skips;
            case GRACE_DAYS -> graceDays;
            case CURE_DAYS -> cureDays;
        };
    }

    private static int value(PlanLimit limit, Band band, List<RuleChange> changes) {
        for (var change : changes) {
            if (change.setting() == limit && change.band().equals(band) && change.value() != null) {
                return change.value().intValue();
            }
        }
        return usual(limit, band.kind());
    }

    private static int usual(PlanLimit limit, DebtorKind kind) {
        return switch (limit) {
            case MOVE_DAYS -> USUAL_MOVE;
            case SKIPS -> USUAL_SKIPS;
            case GRACE_DAYS -> kind == DebtorKind.CONSUMER ? GRACE_OF_CONSUMERS : GRACE_OF_BUSINESSES;
            case CURE_DAYS -> USUAL_CURE;
        };
    }
}
