package io.quittance.payments.books;

import io.quittance.allocation.Allocation;
import io.quittance.allocation.AllocationRequest;
import io.quittance.allocation.AllocationResult;
import io.quittance.allocation.Allocations;
import io.quittance.allocation.Designated;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.payments.MoneyPlaced;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentRegained;
import io.quittance.payments.PaymentReturned;
import io.quittance.payments.PaymentReversed;
import io.quittance.payments.PaymentSettled;
import io.quittance.payments.PaymentStatus;
import io.quittance.payments.ReceiptDue;
import io.quittance.payments.TypedReceipts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a payment on the books and takes money off again, whatever way it came. The payment's row is locked by the caller, then
 * receivables lock the invoices in their order, then the receipt's counter: the one order of locks.
 */
@Component
public class Bookings {

    private final PaymentStore store;
    private final Allocations allocations;
    private final Receipts receipts;
    private final TypedReceipts typed;
    private final ApplicationEventPublisher events;

    Bookings(
            PaymentStore store,
            Allocations allocations,
            Receipts receipts,
            TypedReceipts typed,
            ApplicationEventPublisher events) {
        this.store = store;
        this.allocations = allocations;
        this.receipts = receipts;
        this.typed = typed;
        this.events = events;
    }

    /** Allocates the whole amount and writes the receipt; money that fits no claim is parked and gets none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentRow book(FirmId firm, PaymentRow payment, List<Designated> designated, Money onAccount) {
        var result = allocate(firm, payment, designated, onAccount, payment.amount());
        events.publishEvent(new MoneyPlaced(firm, payment.debtor(), typed.isKeptBack(firm, payment.id())));
        var parked = result.suspense().equals(payment.amount());
        var booked = changed(payment, PaymentStatus.BOOKED, payment.returned(), result.credit(), payment.generation());
        var receipted = parked ? booked : receipts.issue(firm, booked, result);
        store.update(firm, receipted);
        if (!parked) {
            events.publishEvent(new PaymentSettled(firm, payment.id(), payment.debtor()));
            if (!typed.isKeptBack(firm, payment.id())) {
                events.publishEvent(new ReceiptDue(firm, payment.id()));
            }
        }
        return receipted;
    }

    /** Allocates a payment that a person typed; its receipt waits while it can be undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentRow bookTyped(FirmId firm, PaymentRow payment, List<Designated> designated, LocalDate today) {
        typed.keepBack(firm, payment.id(), today);
        return book(firm, payment, designated, Money.zero(payment.amount().currency()));
    }

    /** Makes what went back so much, more or less than before: the allocation is replaced by one of what is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentRow giveBack(FirmId firm, PaymentRow payment, Money returned, PaymentStatus status, String reason) {
        var lay = allocations.of(firm, payment.id()).stream()
                .map(Allocation::invoice)
                .toList();
        var left = payment.amount().minus(returned);
        if (payment.amount().compareTo(payment.returned()) > 0) {
            allocations.reverse(firm, payment.source(), reason);
        }
        var next = changed(payment, status, returned, Money.zero(left.currency()), payment.generation() + 1);
        if (left.isPositive()) {
            var designated = lay.isEmpty() ? store.invoicesOf(firm, payment.id()) : lay;
            var result = allocate(
                    firm, next, designated.stream().map(Designated::whole).toList(), Money.zero(left.currency()), left);
            next = changed(next, status, returned, result.credit(), next.generation());
        }
        store.update(firm, next);
        events.publishEvent(
                returned.compareTo(payment.returned()) > 0
                        ? new PaymentReturned(firm, payment.id(), payment.debtor(), payment.amount())
                        : new PaymentRegained(firm, payment.id()));
        return next;
    }

    /** Takes a payment that was recorded by mistake off the books, as if it had never been there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(FirmId firm, PaymentRow payment, String reason, Payment.Done reversed) {
        allocations.undo(firm, payment.source(), reason);
        store.reversed(firm, payment.id(), reversed);
        boolean receiptHadLeft = !typed.drop(firm, payment.id()) && payment.receiptNumber() != null;
        events.publishEvent(
                new PaymentReversed(firm, payment.id(), payment.debtor(), payment.amount(), receiptHadLeft));
    }

    private AllocationResult allocate(
            FirmId firm, PaymentRow payment, List<Designated> designated, Money onAccount, Money amount) {
        var result = allocations.allocate(
                firm,
                new AllocationRequest(
                        payment.id(),
                        payment.source(),
                        payment.debtor(),
                        designated,
                        onAccount,
                        amount,
                        payment.valueOn()));
        store.touch(
                firm,
                payment,
                result.allocations().stream().map(Allocation::invoice).toList());
        return result;
    }

    private static PaymentRow changed(
            PaymentRow row, PaymentStatus status, Money returned, Money credit, int generation) {
        return new PaymentRow(
                row.id(),
                row.debtor(),
                row.reference(),
                row.means(),
                status,
                row.amount(),
                returned,
                credit,
                row.valueOn(),
                row.paidFor(),
                generation,
                row.receiptNumber(),
                row.receipt(),
                row.recorded(),
                row.reversed());
    }
}
