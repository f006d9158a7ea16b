package io.quittance.portal.pay;

import io.quittance.kernel.Money;
import io.quittance.receivables.Position;
import io.quittance.receivables.Position.Claim;
import java.util.List;

/**
 * What a debtor is about to pay.
 *
 * @param again what is on its way is paid once more, on purpose
 */
record PayChoice(Position position, boolean again) {

    static PayChoice now(Position position) {
        return new PayChoice(position, false);
    }

    static PayChoice again(Position position) {
        return new PayChoice(position, true);
    }

    /** Credit deducted. */
    Money total() {
        return again ? position.payableBesides() : position.payable();
    }

    /** What of a claim is paid, before credit. */
    Money asked(Claim claim) {
        return again ? claim.payableBesides() : claim.payable();
    }

    /** Claims of which something is paid. */
    List<Claim> claims() {
        return position.claims().stream()
                .filter(claim -> asked(claim).isPositive())
                .toList();
    }
}
