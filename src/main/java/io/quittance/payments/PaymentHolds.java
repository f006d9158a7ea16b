package io.quittance.payments;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.PaymentId;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds on reminders while money is on its way or disputed; they end when the bank has decided. */
@Component
class PaymentHolds {

    static final String PENDING = "pending";
    private static final String BY = "machine";

    private final Holds holds;
    private final StripeTakingStore store;

    PaymentHolds(Holds holds, StripeTakingStore store) {
        this.holds = holds;
        this.store = store;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void pending(FirmId firm, PaymentRow payment, List<InvoiceId> invoices) {
        place(
                firm,
                payment,
                invoices,
                HoldKind.PAYMENT_PENDING,
                "A payment of " + payment.amount() + " is on its way",
                PENDING);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void disputed(FirmId firm, PaymentRow payment, List<InvoiceId> invoices, String dispute) {
        place(
                firm,
                payment,
                invoices,
                HoldKind.DISPUTE,
                "The payer's bank examines the payment " + payment.reference(),
                dispute);
    }

    /** The cause is decided: its holds end. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(FirmId firm, PaymentId payment, String cause) {
        for (var hold : store.takeHolds(firm, payment, cause)) {
            holds.release(firm, new HoldId(hold), BY);
        }
    }

    private void place(
            FirmId firm, PaymentRow payment, List<InvoiceId> invoices, HoldKind kind, String reason, String cause) {
        for (var invoice : invoices) {
            var hold = holds.place(firm, new HoldRequest(payment.debtor(), invoice, kind, null, reason, BY));
            store.addHold(firm, payment.id(), hold.id().value(), cause);
        }
    }
}
