package io.quittance.plans.settlements;

import io.quittance.kernel.RefusedException;
import io.quittance.parties.DebtorKind;
import io.quittance.plans.terms.Band;
import io.quittance.plans.terms.PlanRules;

/**
 * The lowest part of what is owed that a firm takes from a band of debtors.
 *
 * @param above where the band of {@link PlanRules#BANDS} begins, in whole units of the currency
 * @param percent 1 to 99
 */
public record SettlementFloor(DebtorKind kind, long above, int percent) {

    private static final int MOST = 99;

    /** Checks band and part. @throws RefusedException otherwise */
    public SettlementFloor {
        if (PlanRules.BANDS.stream().noneMatch(band -> band.kind() == kind && band.above() == above)) {
            throw new RefusedException(
                    "above", "unknown", "There is no such band", "name where a band of the plan rules begins");
        }
        if (percent < 1 || percent > MOST) {
            throw new RefusedException("percent", "range", "It is 1 to " + MOST, "leave the band out to offer nothing");
        }
    }

    boolean isOf(Band band) {
        return kind == band.kind() && above == band.above();
    }
}
