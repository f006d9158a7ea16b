package io.quittance.notices;

import io.quittance.kernel.FirmId;
import io.quittance.notices.Notes.Note;
import io.quittance.payments.Payment;
import io.quittance.payments.PaymentFailed;
import io.quittance.payments.PaymentReversed;
import io.quittance.payments.Payments;
import io.quittance.templates.MessageContent;
import io.quittance.templates.PaymentFailedContent;
import io.quittance.templates.ReceiptCorrectedContent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a debtor what became of a payment when it is not what we, or the bank, had said. */
@Component
class PaymentNotes {

    private final Payments payments;
    private final Notes notes;

    PaymentNotes(Payments payments, Notes notes) {
        this.payments = payments;
        this.notes = notes;
    }

    /** The debtor was told that the payment is on its way: nothing was taken. */
    @EventListener
    void failed(PaymentFailed event) {
        var payment = payments.get(event.firm(), event.payment());
        tell(event.firm(), payment, "payment-failed", new PaymentFailedContent(payment.valueOn()));
    }

    /** The debtor holds a receipt for money that never came. */
    @EventListener
    void reversed(PaymentReversed event) {
        if (event.receiptHadLeft()) {
            var payment = payments.get(event.firm(), event.payment());
            var content = new ReceiptCorrectedContent(String.valueOf(payment.receiptNumber()), payment.valueOn());
            tell(event.firm(), payment, "receipt-corrected", content);
        }
    }

    private void tell(FirmId firm, Payment payment, String template, MessageContent content) {
        var invoices = payments.invoicesOf(firm, payment.id());
        notes.tell(firm, payment.debtor(), Note.of(template, payment.id(), invoices, content));
    }
}
