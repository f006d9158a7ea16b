package io.quittance.notices;

import io.quittance.allocation.Allocation;
import io.quittance.allocation.SetOffPolicies;
import io.quittance.allocation.SetOffPolicy;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.messages.MessageKind;
import io.quittance.notices.Notes.Note;
import io.quittance.payments.Payment;
import io.quittance.payments.Payments;
import io.quittance.payments.ReceiptDue;
import io.quittance.payments.TypedReceipts;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.receivables.Position;
import io.quittance.receivables.Positions;
import io.quittance.reminders.RunFinished;
import io.quittance.templates.ReceiptContent;
import io.quittance.templates.ReceiptContent.Over;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a receipt for every payment (a quittance for each: CPCE art. R124-6): by mail with the numbered PDF that payments made, as a letter to whom no mail reaches. */
@Component
class ReceiptMails {

    private final Payments payments;
    private final TypedReceipts typed;
    private final Invoices invoices;
    private final Positions positions;
    private final SetOffPolicies policies;
    private final PlannedPayments planned;
    private final Notes notes;

    ReceiptMails(
            Payments payments,
            TypedReceipts typed,
            Invoices invoices,
            Positions positions,
            SetOffPolicies policies,
            PlannedPayments planned,
            Notes notes) {
        this.payments = payments;
        this.typed = typed;
        this.invoices = invoices;
        this.positions = positions;
        this.policies = policies;
        this.planned = planned;
        this.notes = notes;
    }

    /** What was typed on an earlier business day is no slip of the hand any more. */
    @EventListener
    void dayBegan(RunFinished event) {
        typed.letGoBefore(event.firm(), event.day());
    }

    @EventListener
    void due(ReceiptDue event) {
        var payment = payments.get(event.firm(), event.payment());
        var receipt = payment.receipt();
        if (receipt != null) {
            var paid = payment.allocations().stream().map(Allocation::invoice).toList();
            var note = new Note(
                    MessageKind.RECEIPT,
                    "receipt:" + payment.id(),
                    "receipt",
                    paid,
                    content(event.firm(), payment),
                    List.of(receipt));
            notes.tell(event.firm(), payment.debtor(), note);
        }
    }

    private ReceiptContent content(FirmId firm, Payment payment) {
        var paid = invoices.getAll(
                firm, payment.allocations().stream().map(Allocation::invoice).toList());
        var owed = positions.of(firm, payment.debtor());
        return new ReceiptContent(
                String.valueOf(payment.receiptNumber()),
                payment.valueOn(),
                payment.amount(),
                payment.allocations().stream()
                        .map(part -> line(part, paid, owed))
                        .toList(),
                owed.stream().allMatch(position -> position.claims().isEmpty()),
                over(firm, payment),
                planned.of(firm, payment));
    }

    private @Nullable Over over(FirmId firm, Payment payment) {
        return payment.credit().isPositive()
                ? new Over(payment.credit(), policies.of(firm) == SetOffPolicy.AT_ONCE)
                : null;
    }

    private static ReceiptContent.Part line(Allocation part, Map<InvoiceId, Invoice> paid, List<Position> owed) {
        var invoice = Objects.requireNonNull(paid.get(part.invoice()));
        Money amount = part.costs().plus(part.interest()).plus(part.principal());
        return new ReceiptContent.Part(invoice.number(), amount, left(owed, invoice));
    }

    private static Money left(List<Position> owed, Invoice invoice) {
        var currency = invoice.total().currency();
        return owed.stream()
                .filter(position -> position.currency().equals(currency))
                .map(position -> position.openOf(invoice.id()))
                .findFirst()
                .orElse(Money.zero(currency));
    }
}
