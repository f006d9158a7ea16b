package io.quittance.portal;

import io.quittance.kernel.PaymentId;
import io.quittance.payments.FailedPayments;
import io.quittance.payments.FailedPayments.FailedPayment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Payments that did not come, as far as the visitor may see what they were for. */
@Component
public class Failures {

    private final FailedPayments failed;

    Failures(FailedPayments failed) {
        this.failed = failed;
    }

    /** Those after which nothing was paid on the same invoices. */
    public List<FailedPayment> of(PortalAccess access) {
        return access.scope().call(() -> failed.of(access.firm(), access.debtor())).stream()
                .filter(payment -> payment.invoices().stream().allMatch(access::covers))
                .toList();
    }

    /** The visitor has seen it; of what is none of his nothing is kept. */
    void told(PortalAccess access, PaymentId payment) {
        of(access).stream()
                .filter(one -> one.id().equals(payment))
                .forEach(one -> access.scope().run(() -> failed.told(access.firm(), access.debtor(), payment)));
    }
}
