package io.quittance.payments.checkout;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.BlockingReason;
import io.quittance.receivables.InvoiceUse;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has begun to pay an invoice will not find it gone. */
@Component
final class CheckoutUse implements InvoiceUse {

    private final CheckoutUseStore store;

    CheckoutUse(CheckoutUseStore store) {
        this.store = store;
    }

    @Override
    public Map<InvoiceId, BlockingReason> of(
            FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices) {
        return store.begun(firm, invoices).stream()
                .collect(Collectors.toMap(Function.identity(), _ -> BlockingReason.PAYMENT_BEGUN));
    }

    @Override
    public Set<DebtorId> keeping(FirmId firm, Collection<DebtorId> debtors) {
        return store.keeping(firm, debtors);
    }
}
