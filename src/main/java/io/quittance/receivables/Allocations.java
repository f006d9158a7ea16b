package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Money;
import io.quittance.kernel.PaymentId;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts money on invoices. */
@Component
public class Allocations {
    /** Allocates once per source. */
    public AllocationResult allocate(FirmId firm, AllocationRequest request) { throw new UnsupportedOperationException(); }
    /** Takes an allocation back, once. */
    public void reverse(FirmId firm, String source, String reason) { throw new UnsupportedOperationException(); }
    /** What of a payment lies on which invoice now. */
    public List<Allocation> of(FirmId firm, PaymentId payment) { throw new UnsupportedOperationException(); }
    /** Over-payments kept for the debtor; open credit notes come on top. */
    public Money creditOf(FirmId firm, DebtorId debtor, Currency currency) { throw new UnsupportedOperationException(); }
}
