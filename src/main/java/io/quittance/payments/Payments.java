package io.quittance.payments;

import io.quittance.allocation.Allocations;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.payments.books.Bookings;
import io.quittance.payments.books.NewPayment;
import io.quittance.payments.books.PaymentRow;
import io.quittance.payments.books.PaymentStore;
import io.quittance.tenancy.Contention;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The payments of a firm. */
@Component
public class Payments {

    private final PaymentStore store;
    private final Bookings bookings;
    private final Allocations allocations;
    private final EntryMeanings meanings;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final TransactionOperations transaction;

    Payments(
            PaymentStore store,
            Bookings bookings,
            Allocations allocations,
            EntryMeanings meanings,
            Firms firms,
            BusinessDay businessDay,
            TransactionOperations transaction) {
        this.store = store;
        this.bookings = bookings;
        this.allocations = allocations;
        this.meanings = meanings;
        this.firms = firms;
        this.businessDay = businessDay;
        this.transaction = transaction;
    }

    /**
     * Records a payment, puts it on invoices and writes its receipt. The same entry again changes nothing.
     *
     * @throws ReferenceUsedException when the reference belongs to another payment
     * @throws RefusedException when the invoice or debtor is not known, the day is still to come or before the
     *     invoice, or the currency is not the invoice's
     */
    public RecordOutcome record(FirmId firm, PaymentEntry entry) {
        return Contention.retried(() -> transaction.execute(_ -> recorded(firm, entry, false)));
    }

    /**
     * Records a payment that a person typed: the same as {@link #record}, but its receipt leaves when the time for undo is over.
     *
     * @throws ReferenceUsedException when the reference belongs to another payment
     * @throws RefusedException when the invoice or debtor is not known or the day is still to come
     */
    public RecordOutcome recordTyped(FirmId firm, PaymentEntry entry) {
        return Contention.retried(() -> transaction.execute(_ -> recorded(firm, entry, true)));
    }

    private RecordOutcome recorded(FirmId firm, PaymentEntry entry, boolean isTyped) {
        var today = businessDay.today(firms.get(firm).zone());
        if (entry.valueOn().isAfter(today)) {
            throw new RefusedException(
                    "valueOn", "future", "The day is still to come", "send the day the money was there");
        }
        var meant = meanings.of(firm, entry);
        var inserted = store.insert(
                firm,
                new NewPayment(
                        meant.debtor(),
                        entry.reference(),
                        entry.means(),
                        entry.amount(),
                        entry.valueOn(),
                        entry.paidFor(),
                        null,
                        new Payment.Done(businessDay.now(), entry.by())));
        if (inserted.isEmpty()) {
            return known(firm, entry);
        }
        meanings.refuseUnfitting(firm, entry, meant);
        var locked = store.lock(firm, inserted.get());
        var nothing = Money.zero(entry.amount().currency());
        var booked = isTyped
                ? bookings.bookTyped(firm, locked, meant.parts(), today)
                : bookings.book(firm, locked, meant.parts(), nothing);
        return new RecordOutcome.Recorded(whole(firm, booked));
    }

    /** The payment. @throws RefusedException when the scope sees no such payment */
    @Transactional(readOnly = true)
    public Payment get(FirmId firm, PaymentId payment) {
        return whole(firm, row(firm, payment));
    }

    /** All of a debtor, the last first. */
    @Transactional(readOnly = true)
    public List<Payment> ofDebtor(FirmId firm, DebtorId debtor) {
        return whole(firm, store.ofDebtor(firm, debtor));
    }

    /** All that ever lay on an invoice, the last first. */
    @Transactional(readOnly = true)
    public List<Payment> ofInvoice(FirmId firm, InvoiceId invoice) {
        return whole(firm, store.ofInvoice(firm, invoice));
    }

    /** A part of the list, the last first, beginning before one of them. */
    @Transactional(readOnly = true)
    public List<Payment> page(FirmId firm, PaymentFilter filter, @Nullable PaymentId before, int limit) {
        return whole(firm, store.page(firm, filter, before == null ? Long.MAX_VALUE : before.value(), limit));
    }

    /** The invoices a payment was meant for or ever lay on. */
    @Transactional(readOnly = true)
    public List<InvoiceId> invoicesOf(FirmId firm, PaymentId payment) {
        return store.invoicesOf(firm, payment);
    }

    /**
     * Takes a payment that was recorded by mistake off the books; its invoices are as they were before it. A second time changes nothing.
     *
     * @param by who takes it back, as the audit log names people
     * @throws RefusedException for a payment through Stripe: it is refunded there, and the refund is booked by itself
     */
    public Payment reverse(FirmId firm, PaymentId payment, String reason, String by) {
        return Contention.retried(() -> transaction.execute(_ -> reversed(firm, payment, reason, by)));
    }

    private Payment reversed(FirmId firm, PaymentId payment, String reason, String by) {
        var why = PlainText.line("reason", reason, 500);
        row(firm, payment);
        var row = store.lock(firm, payment);
        if (row.isCheckout()) {
            throw new RefusedException(
                    "payment", "through-stripe", "This payment came through Stripe", "refund it at Stripe");
        }
        if (row.status() == PaymentStatus.BOOKED) {
            bookings.undo(firm, row, why, new Payment.Done(businessDay.now(), by));
        }
        return whole(firm, row(firm, payment));
    }

    private RecordOutcome known(FirmId firm, PaymentEntry entry) {
        var row = store.byReference(firm, entry.reference())
                .orElseThrow(() -> new ReferenceUsedException(entry.reference()));
        if (!entry.isAlready(row)) {
            throw new ReferenceUsedException(entry.reference());
        }
        return new RecordOutcome.Known(whole(firm, row));
    }

    private PaymentRow row(FirmId firm, PaymentId payment) {
        return store.find(firm, payment)
                .orElseThrow(() -> new RefusedException(
                        "payment", "unknown", "There is no such payment", "use an identifier as it was given"));
    }

    private List<Payment> whole(FirmId firm, List<PaymentRow> rows) {
        var lying = allocations.of(firm, rows.stream().map(PaymentRow::id).toList());
        return rows.stream()
                .map(row -> row.with(firm, lying.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Payment whole(FirmId firm, PaymentRow row) {
        return row.with(firm, allocations.of(firm, row.id()));
    }
}
