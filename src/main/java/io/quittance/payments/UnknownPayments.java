package io.quittance.payments;

import io.quittance.allocation.Allocations;
import io.quittance.allocation.Designated;
import io.quittance.allocation.MoneySuspended;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.RefusedException;
import io.quittance.payments.books.Bookings;
import io.quittance.payments.books.PaymentStore;
import io.quittance.payments.books.UnknownPaymentStore;
import io.quittance.payments.books.WaitingPayment;
import io.quittance.tenancy.Contention;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Money of unknown payers: on the books from the first day, in suspense, until somebody finds out whose it is. */
@Component
class UnknownPayments {

    private static final String FOUND = "the payer is known";

    private final UnknownPaymentStore store;
    private final PaymentStore payments;
    private final Bookings bookings;
    private final Allocations allocations;
    private final ApplicationEventPublisher events;
    private final BusinessDay businessDay;
    private final TransactionOperations transaction;

    UnknownPayments(
            UnknownPaymentStore store,
            PaymentStore payments,
            Bookings bookings,
            Allocations allocations,
            ApplicationEventPublisher events,
            BusinessDay businessDay,
            TransactionOperations transaction) {
        this.store = store;
        this.payments = payments;
        this.bookings = bookings;
        this.allocations = allocations;
        this.events = events;
        this.businessDay = businessDay;
        this.transaction = transaction;
    }

    /**
     * Books it in suspense. The same reference again changes nothing.
     *
     * @throws ReferenceUsedException when the reference belongs to a payment whose payer is known
     */
    public PaymentId record(FirmId firm, UnknownPayment payment) {
        return Contention.retried(() -> transaction.execute(_ -> recorded(firm, payment)));
    }

    private PaymentId recorded(FirmId firm, UnknownPayment payment) {
        var inserted = store.insert(firm, payment, businessDay.now());
        inserted.ifPresent(id -> {
            allocations.suspend(firm, id, source(id), payment.amount(), payment.valueOn());
            events.publishEvent(new MoneySuspended(firm, null, id, payment.amount()));
        });
        return inserted.or(() -> store.byReference(firm, payment.reference()).map(WaitingPayment::id))
                .orElseThrow(() -> new ReferenceUsedException(payment.reference()));
    }

    /** Those of whom nobody knows who paid, the oldest first. */
    @Transactional(readOnly = true)
    public List<WaitingPayment> waiting(FirmId firm) {
        return store.waiting(firm);
    }

    /**
     * Says who paid it: it leaves suspense, is allocated like any payment and gets its receipt.
     *
     * @param designated what it is for; empty = by law
     * @throws RefusedException when no such payment waits, or a designated invoice is not the debtor's
     */
    public void assign(FirmId firm, PaymentId payment, DebtorId debtor, List<Designated> designated) {
        Contention.retried(() -> {
            transaction.executeWithoutResult(_ -> assigned(firm, payment, debtor, designated));
            return true;
        });
    }

    private void assigned(FirmId firm, PaymentId payment, DebtorId debtor, List<Designated> designated) {
        if (!store.assign(firm, payment, debtor)) {
            throw new RefusedException(
                    "payment", "unknown", "No such payment waits for its payer", "look at the list again");
        }
        allocations.undo(firm, source(payment), FOUND);
        var row = payments.lock(firm, payment);
        bookings.book(firm, row, designated, Money.zero(row.amount().currency()));
    }

    private static String source(PaymentId payment) {
        return "unknown-payment:" + payment.value();
    }
}
