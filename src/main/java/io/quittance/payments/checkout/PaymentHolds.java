package io.quittance.payments.checkout;

import io.quittance.allocation.Coverage;
import io.quittance.allocation.Coverages;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.PaymentId;
import io.quittance.payments.ContestDecided;
import io.quittance.payments.PaymentContested;
import io.quittance.payments.books.PaymentRow;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.HoldRequest;
import io.quittance.receivables.Holds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What money on its way covers, and holds on reminders while a bank decides; both end with its decision. */
@Component
class PaymentHolds {

    private static final String PENDING = "pending";
    private static final String BY = "machine";

    private final Holds holds;
    private final Coverages coverages;
    private final StripeTakingStore store;
    private final ApplicationEventPublisher events;

    PaymentHolds(Holds holds, Coverages coverages, StripeTakingStore store, ApplicationEventPublisher events) {
        this.holds = holds;
        this.coverages = coverages;
        this.store = store;
        this.events = events;
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

    /** Says what the money on its way covers: its invoices in their order. The same again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cover(FirmId firm, PaymentRow payment, Checkout checkout) {
        var covered = new ArrayList<Coverage>();
        var left = payment.amount();
        for (var one : checkout.designated()) {
            var amount = left.min(Objects.requireNonNull(one.upTo()));
            if (amount.isPositive()) {
                covered.add(new Coverage(
                        one.invoice(),
                        Coverage.Kind.PENDING,
                        source(payment.id()),
                        amount,
                        payment.valueOn(),
                        payment.means().name()));
                left = left.minus(amount);
            }
        }
        coverages.cover(firm, covered);
    }

    /** The money on its way is there, or will not come: nothing is covered or held for it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void arrivedOrFailed(FirmId firm, PaymentId payment) {
        coverages.end(firm, Coverage.Kind.PENDING, source(payment));
        decided(firm, payment, PENDING);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void chargedBack(FirmId firm, PaymentRow payment, List<InvoiceId> invoices, String dispute) {
        place(
                firm,
                payment,
                invoices,
                HoldKind.CHARGEBACK,
                "The payer's bank takes the payment back: " + payment.reference(),
                dispute);
        events.publishEvent(new PaymentContested(firm, payment.id(), payment.debtor(), payment.amount()));
    }

    /** The cause is decided: its holds end. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(FirmId firm, PaymentId payment, String cause) {
        for (var hold : store.takeHolds(firm, payment, cause)) {
            holds.release(firm, new HoldId(hold), BY);
        }
        if (!cause.equals(PENDING)) {
            events.publishEvent(new ContestDecided(firm, payment));
        }
    }

    private static String source(PaymentId payment) {
        return "payment/" + payment.value();
    }

    private void place(
            FirmId firm, PaymentRow payment, List<InvoiceId> invoices, HoldKind kind, String reason, String cause) {
        for (var invoice : invoices) {
            var hold = holds.place(firm, new HoldRequest(payment.debtor(), invoice, kind, null, reason, BY));
            store.addHold(firm, payment.id(), hold.id().value(), cause);
        }
    }
}
