package io.quittance.payments;

import io.quittance.kernel.FirmId;
import io.quittance.parties.FirmCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether payments agree with everything that was written because of them: the ledger's money, refunds and disputes,
 * checkouts, receipt numbers without gaps, Stripe's news all worked. Stripe itself is not asked: the sweep does that.
 */
@Component
class PaymentCheck {

    private final PaymentCheckStore store;

    PaymentCheck(PaymentCheckStore store) {
        this.store = store;
    }

    /** Reads all payments of the firm. Scope: engine. */
    @Transactional(readOnly = true)
    public FirmCheck.Report check(FirmId firm) {
        return new FirmCheck.Report(store.count(firm) + " payments", store.problems(firm));
    }
}
