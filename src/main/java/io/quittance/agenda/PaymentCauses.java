package io.quittance.agenda;

import io.quittance.payments.ContestDecided;
import io.quittance.payments.PaymentContested;
import io.quittance.payments.PaymentFailed;
import io.quittance.payments.PaymentRegained;
import io.quittance.payments.PaymentReturned;
import io.quittance.payments.PaymentReversed;
import io.quittance.payments.PaymentSettled;
import io.quittance.receivables.Invoices;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Payments that did not come, went back or were a mistake; and the payment that ends the asking. */
@Component
class PaymentCauses {

    /** What is done when the debtor owes nothing any more. */
    private static final Set<TaskKind> ENDS_WITH_PAYMENT =
            Set.of(TaskKind.LAST_STEP, TaskKind.PROMISE_BROKEN, TaskKind.PAYMENT_FAILED, TaskKind.PAYMENT_RETURNED);

    private final Causes causes;
    private final TaskStore tasks;
    private final Invoices invoices;

    PaymentCauses(Causes causes, TaskStore tasks, Invoices invoices) {
        this.causes = causes;
        this.tasks = tasks;
        this.invoices = invoices;
    }

    @EventListener
    void failed(PaymentFailed event) {
        causes.begin(
                event.firm(),
                TaskSource.of(TaskKind.PAYMENT_FAILED, event.payment()),
                event.debtor(),
                event.amount().toString());
    }

    @EventListener
    void contested(PaymentContested event) {
        causes.begin(
                event.firm(),
                TaskSource.of(TaskKind.CHARGEBACK, event.payment()),
                event.debtor(),
                event.amount().toString());
    }

    @EventListener
    void decided(ContestDecided event) {
        causes.end(event.firm(), TaskSource.of(TaskKind.CHARGEBACK, event.payment()), Causes.MACHINE);
    }

    @EventListener
    void returned(PaymentReturned event) {
        causes.begin(
                event.firm(),
                TaskSource.of(TaskKind.PAYMENT_RETURNED, event.payment()),
                event.debtor(),
                event.amount().toString());
    }

    @EventListener
    void regained(PaymentRegained event) {
        causes.end(event.firm(), TaskSource.of(TaskKind.PAYMENT_RETURNED, event.payment()), Causes.MACHINE);
    }

    @EventListener
    void reversed(PaymentReversed event) {
        if (event.receiptHadLeft()) {
            causes.begin(
                    event.firm(),
                    TaskSource.of(TaskKind.PAYMENT_REVERSED, event.payment()),
                    event.debtor(),
                    event.amount().toString());
        }
    }

    @EventListener
    void settled(PaymentSettled event) {
        causes.end(event.firm(), TaskSource.of(TaskKind.UNMATCHED_MONEY, event.payment()), Causes.MACHINE);
        if (invoices.openOfDebtor(event.firm(), event.debtor()).isEmpty()) {
            tasks.done(event.firm(), event.debtor(), ENDS_WITH_PAYMENT, causes.today(event.firm()), Causes.MACHINE);
        }
    }
}
