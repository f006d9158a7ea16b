package io.quittance.notices;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageDraft;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentFailed;
import io.quittance.payments.PaymentReversed;
import io.quittance.payments.Payments;
import io.quittance.templates.MessageContent;
import io.quittance.templates.PaymentFailedContent;
import io.quittance.templates.ReceiptCorrectedContent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a debtor what became of a payment when it is not what we, or the bank, had said. */
@Component
class PaymentNotes {

    private final Payments payments;
    private final Debtors debtors;
    private final Firms firms;
    private final Messages messages;
    private final BusinessDay businessDay;

    PaymentNotes(Payments payments, Debtors debtors, Firms firms, Messages messages, BusinessDay businessDay) {
        this.payments = payments;
        this.debtors = debtors;
        this.firms = firms;
        this.messages = messages;
        this.businessDay = businessDay;
    }

    /** The debtor was told that the payment is on its way: nothing was taken. */
    @EventListener
    void failed(PaymentFailed event) {
        var payment = payments.get(event.firm(), event.payment());
        plan(event.firm(), payment, "payment-failed", new PaymentFailedContent(payment.valueOn()));
    }

    /** The debtor holds a receipt for money that never came. */
    @EventListener
    void reversed(PaymentReversed event) {
        if (!event.receiptHadLeft()) {
            return;
        }
        var payment = payments.get(event.firm(), event.payment());
        plan(
                event.firm(),
                payment,
                "receipt-corrected",
                new ReceiptCorrectedContent(String.valueOf(payment.receiptNumber()), payment.valueOn()));
    }

    private void plan(FirmId firm, Payment payment, String template, MessageContent content) {
        var debtor = debtors.get(firm, payment.debtor());
        if (debtor.email() == null) {
            return;
        }
        messages.plan(
                firm,
                List.of(new MessageDraft(
                        template + ":" + payment.id(),
                        MessageKind.NOTE,
                        Channel.EMAIL,
                        debtor.id(),
                        payments.invoicesOf(firm, payment.id()),
                        null,
                        template,
                        debtor.language(),
                        businessDay.today(firms.get(firm).zone()),
                        content,
                        List.of(),
                        null)));
    }
}
