package io.quittance.payments;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payments that were on their way and did not come, until the debtor has been told of them on a screen. */
@Component
public class FailedPayments {

    private final FailedPaymentStore store;
    private final InstantSource clock;

    FailedPayments(FailedPaymentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * One that the bank refused.
     *
     * @param invoices what it was for
     * @param startedOn the day it was started
     * @param told the debtor has seen that it failed
     */
    public record FailedPayment(
            PaymentId id, Money amount, LocalDate startedOn, List<InvoiceId> invoices, boolean told) {

        /** Copies the invoices. */
        public FailedPayment {
            invoices = List.copyOf(invoices);
        }
    }

    /** Those of a debtor after which nothing was paid on the same invoices, the last first. */
    @Transactional(readOnly = true)
    public List<FailedPayment> of(FirmId firm, DebtorId debtor) {
        return store.of(firm, debtor);
    }

    /** The debtor has been told. Scope: the debtor's own. */
    @Transactional
    public void told(FirmId firm, DebtorId debtor, PaymentId payment) {
        store.told(firm, debtor, payment, clock.instant());
    }
}
