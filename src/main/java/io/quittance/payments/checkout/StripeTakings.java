package io.quittance.payments.checkout;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.payments.PaymentStatus;
import io.quittance.payments.books.Bookings;
import io.quittance.payments.books.PaymentRow;
import io.quittance.payments.books.PaymentStore;
import io.quittance.payments.checkout.StripeTruth.Taking;
import io.quittance.payments.checkout.StripeTruth.TakingState;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refunds and disputes of a payment. Each is worked in the order it happened, so the books show the same whatever order the
 * news came in; a refund that failed and a dispute that was won give the money back to the books.
 */
@Component
class StripeTakings {

    private final StripeTakingStore store;
    private final PaymentStore payments;
    private final Bookings bookings;
    private final PaymentHolds holds;
    private final InstantSource clock;

    StripeTakings(
            StripeTakingStore store,
            PaymentStore payments,
            Bookings bookings,
            PaymentHolds holds,
            InstantSource clock) {
        this.store = store;
        this.payments = payments;
        this.bookings = bookings;
        this.holds = holds;
        this.clock = clock;
    }

    /** @return true when something was new */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean agree(FirmId firm, PaymentRow payment, List<Taking> takings) {
        var states = store.states(firm, payment.id());
        var row = payment;
        var changed = false;
        for (var taking : takings) {
            var before = states.put(taking.object(), taking.state());
            if (before != taking.state()) {
                store.put(firm, row.id(), taking, clock.instant());
                row = agree(firm, row, taking, takings, states);
                holdWhileOpen(firm, row, taking, before);
                changed = true;
            }
        }
        return changed;
    }

    private PaymentRow agree(
            FirmId firm, PaymentRow row, Taking news, List<Taking> all, Map<String, TakingState> states) {
        Predicate<Taking> isTaken = taking -> states.get(taking.object()) == TakingState.TAKEN;
        var returned = all.stream()
                .filter(isTaken)
                .map(Taking::amount)
                .reduce(Money.zero(row.amount().currency()), Money::plus)
                .min(row.amount());
        if (returned.equals(row.returned())) {
            return row;
        }
        var lost = all.stream().anyMatch(isTaken.and(Taking::dispute));
        return bookings.giveBack(firm, row, returned, status(row, returned, lost), reason(news));
    }

    private static PaymentStatus status(PaymentRow row, Money returned, boolean lost) {
        if (lost) {
            return PaymentStatus.CHARGED_BACK;
        }
        if (returned.isZero()) {
            return PaymentStatus.BOOKED;
        }
        return returned.equals(row.amount()) ? PaymentStatus.REFUNDED : PaymentStatus.PARTLY_REFUNDED;
    }

    private static String reason(Taking taking) {
        var what = (taking.dispute() ? "dispute " : "refund ") + taking.object();
        return taking.state() == TakingState.TAKEN ? what : what + " came back";
    }

    private void holdWhileOpen(FirmId firm, PaymentRow row, Taking taking, @Nullable TakingState before) {
        if (taking.state() == TakingState.OPEN) {
            holds.chargedBack(firm, row, payments.invoicesOf(firm, row.id()), taking.object());
        } else if (before == TakingState.OPEN) {
            holds.decided(firm, row.id(), taking.object());
        }
    }
}
