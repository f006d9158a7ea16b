package io.quittance.payments.checkout;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentFailed;
import io.quittance.payments.PaymentStatus;
import io.quittance.payments.books.Bookings;
import io.quittance.payments.books.NewPayment;
import io.quittance.payments.books.PaymentRow;
import io.quittance.payments.books.PaymentStore;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the books agree with what Stripe says about one attempt. The attempt's row is the mutex: fifty equal webhooks, a
 * return and a sweep at once come in one after the other, and only the first finds something to do.
 */
@Component
class StripeBookings {

    private final CheckoutStore checkouts;
    private final PaymentStore payments;
    private final Bookings bookings;
    private final StripeTakings takings;
    private final PaymentHolds holds;
    private final StripeTime time;
    private final ApplicationEventPublisher events;

    StripeBookings(
            CheckoutStore checkouts,
            PaymentStore payments,
            Bookings bookings,
            StripeTakings takings,
            PaymentHolds holds,
            StripeTime time,
            ApplicationEventPublisher events) {
        this.checkouts = checkouts;
        this.payments = payments;
        this.bookings = bookings;
        this.takings = takings;
        this.holds = holds;
        this.time = time;
        this.events = events;
    }

    @Transactional
    SettleOutcome agree(FirmId firm, StripeTruth truth) {
        if (truth.mark() == null) {
            return new SettleOutcome.NotOurs();
        }
        var found = checkouts.lockByKey(firm, truth.mark());
        if (found.isEmpty()) {
            return new SettleOutcome.NotOurs();
        }
        var checkout = found.get();
        return new SettleOutcome.Settled(
                switch (truth.stage()) {
                    case OPEN -> false;
                    case EXPIRED -> closed(firm, checkout, truth, Checkout.State.EXPIRED);
                    case PROCESSING -> pending(firm, checkout, truth);
                    case FAILED -> failed(firm, checkout, truth);
                    case RECEIVED -> received(firm, checkout, truth);
                },
                truth.refusal());
    }

    private boolean pending(FirmId firm, Checkout checkout, StripeTruth truth) {
        var row = payment(firm, checkout, truth);
        if (row.status() != PaymentStatus.PENDING) {
            return false;
        }
        holds.cover(firm, row, checkout);
        if (checkout.state() == Checkout.State.PENDING) {
            return false;
        }
        payments.touch(firm, row, checkout.invoices());
        holds.pending(firm, row, checkout.invoices());
        checkouts.setState(firm, checkout, Checkout.State.PENDING, "", truth.session());
        return true;
    }

    private boolean failed(FirmId firm, Checkout checkout, StripeTruth truth) {
        var known = truth.intent() == null ? Optional.<PaymentRow>empty() : payments.byReference(firm, truth.intent());
        var wasPending = known.filter(row -> row.status() == PaymentStatus.PENDING);
        if (wasPending.isPresent()) {
            payments.setStatus(firm, wasPending.get().id(), PaymentStatus.FAILED);
            holds.arrivedOrFailed(firm, wasPending.get().id());
            var row = wasPending.get();
            events.publishEvent(new PaymentFailed(firm, row.id(), row.debtor(), row.amount()));
        }
        return closed(firm, checkout, truth, Checkout.State.FAILED) || wasPending.isPresent();
    }

    private boolean closed(FirmId firm, Checkout checkout, StripeTruth truth, Checkout.State state) {
        if (checkout.state() == state || checkout.state() == Checkout.State.PAID) {
            return false;
        }
        checkouts.setState(firm, checkout, state, "", truth.session());
        return true;
    }

    private boolean received(FirmId firm, Checkout checkout, StripeTruth truth) {
        var row = payment(firm, checkout, truth);
        var news = !row.isOnTheBooks() && row.status() != PaymentStatus.REVERSED;
        if (news) {
            payments.arrived(firm, row.id(), received(truth), time.valueOn(firm, truth.at()), truth.means());
            row = bookings.book(firm, payments.lock(firm, row.id()), checkout.designated(), checkout.onAccount());
            holds.arrivedOrFailed(firm, row.id());
            checkouts.setState(firm, checkout, Checkout.State.PAID, "", truth.session());
        }
        return takings.agree(firm, row, truth.takings()) || news;
    }

    /** The payment of this intent; a first sight of it makes a row. */
    private PaymentRow payment(FirmId firm, Checkout checkout, StripeTruth truth) {
        var intent = Optional.ofNullable(truth.intent()).orElseThrow();
        payments.insert(
                firm,
                new NewPayment(
                        checkout.debtor(),
                        intent,
                        truth.means(),
                        received(truth),
                        time.valueOn(firm, truth.at()),
                        PaymentRow.CHECKOUT + checkout.id(),
                        checkout.id(),
                        new Payment.Done(time.now(), null)));
        return payments.byReference(firm, intent).orElseThrow();
    }

    private static Money received(StripeTruth truth) {
        return Optional.ofNullable(truth.received()).orElseThrow();
    }
}
