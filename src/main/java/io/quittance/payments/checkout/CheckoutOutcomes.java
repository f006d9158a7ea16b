package io.quittance.payments.checkout;

import io.quittance.allocation.Allocations;
import io.quittance.kernel.FirmId;
import io.quittance.payments.books.PaymentStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a debtor who comes back from Stripe's page is told, from what is stored. */
@Component
class CheckoutOutcomes {

    private final CheckoutStore store;
    private final PaymentStore payments;
    private final Allocations allocations;

    CheckoutOutcomes(CheckoutStore store, PaymentStore payments, Allocations allocations) {
        this.store = store;
        this.payments = payments;
        this.allocations = allocations;
    }

    /** @param why it was not paid, if it was not */
    @Transactional(readOnly = true)
    ReturnOutcome of(FirmId firm, String session, Refusal why) {
        var checkout = store.bySession(firm, session).orElseThrow();
        return switch (checkout.state()) {
            case PAID ->
                payments.ofCheckout(firm, checkout.id())
                        .<ReturnOutcome>map(
                                row -> new ReturnOutcome.Paid(row.with(firm, allocations.of(firm, row.id()))))
                        .orElseGet(ReturnOutcome.Unclear::new);
            case PENDING -> new ReturnOutcome.Pending(checkout.amount());
            case STARTED, OPEN, EXPIRED, FAILED -> new ReturnOutcome.NotPaid(why);
        };
    }
}
