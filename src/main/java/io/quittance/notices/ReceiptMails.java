package io.quittance.notices;

import io.quittance.allocation.Allocation;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.payments.Payment;
import io.quittance.payments.Payments;
import io.quittance.payments.ReceiptDue;
import io.quittance.payments.TypedReceipts;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.reminders.RunFinished;
import io.quittance.templates.ReceiptContent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends a receipt for every payment (a quittance for each: CPCE art. R124-6), with the numbered PDF that payments made. */
@Component
class ReceiptMails {

    private final Payments payments;
    private final TypedReceipts typed;
    private final Invoices invoices;
    private final Debtors debtors;
    private final Firms firms;
    private final Messages messages;
    private final BusinessDay businessDay;

    ReceiptMails(
            Payments payments,
            TypedReceipts typed,
            Invoices invoices,
            Debtors debtors,
            Firms firms,
            Messages messages,
            BusinessDay businessDay) {
        this.payments = payments;
        this.typed = typed;
        this.invoices = invoices;
        this.debtors = debtors;
        this.firms = firms;
        this.messages = messages;
        this.businessDay = businessDay;
    }

    /** What was typed on an earlier business day is no slip of the hand any more. */
    @EventListener
    void dayBegan(RunFinished event) {
        typed.letGoBefore(event.firm(), event.day());
    }

    @EventListener
    void due(ReceiptDue event) {
        var payment = payments.get(event.firm(), event.payment());
        var debtor = debtors.get(event.firm(), payment.debtor());
        var receipt = payment.receipt();
        if (receipt == null || debtor.email() == null) {
            return;
        }
        messages.plan(
                event.firm(),
                List.of(new MessageDraft(
                        "receipt:" + payment.id(),
                        MessageKind.RECEIPT,
                        Channel.EMAIL,
                        debtor.id(),
                        payment.allocations().stream().map(Allocation::invoice).toList(),
                        null,
                        "receipt",
                        debtor.language(),
                        businessDay.today(firms.get(event.firm()).zone()),
                        content(event.firm(), payment),
                        List.of(receipt),
                        null)));
    }

    private ReceiptContent content(FirmId firm, Payment payment) {
        var paid = invoices.getAll(
                firm, payment.allocations().stream().map(Allocation::invoice).toList());
        return new ReceiptContent(
                String.valueOf(payment.receiptNumber()),
                payment.valueOn(),
                payment.amount(),
                payment.allocations().stream().map(part -> line(part, paid)).toList(),
                invoices.openOfDebtor(firm, payment.debtor()).isEmpty());
    }

    private static ReceiptContent.Part line(Allocation part, Map<InvoiceId, Invoice> paid) {
        var invoice = Objects.requireNonNull(paid.get(part.invoice()));
        Money amount = part.costs().plus(part.interest()).plus(part.principal());
        return new ReceiptContent.Part(invoice.number(), amount, invoice.open());
    }
}
