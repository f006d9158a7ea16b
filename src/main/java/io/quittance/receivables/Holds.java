package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.HoldId;
import io.quittance.kernel.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds on reminders. */
@Component
public class Holds {
    /** Places a hold. */
    public Hold place(FirmId firm, HoldRequest request) { throw new UnsupportedOperationException(); }
    /** Ends it; false when it had ended or does not exist. */
    public boolean release(FirmId firm, HoldId hold, String by) { throw new UnsupportedOperationException(); }
    /** Those of the debtor and of its invoices that hold on a day. */
    public List<Hold> active(FirmId firm, DebtorId debtor, LocalDate on) { throw new UnsupportedOperationException(); }
    /** Those that concern an invoice on a day: its own and its debtor's. */
    public List<Hold> ofInvoice(FirmId firm, InvoiceId invoice, LocalDate on) { throw new UnsupportedOperationException(); }
    /** All that ever were, the last first. */
    public List<Hold> history(FirmId firm, DebtorId debtor) { throw new UnsupportedOperationException(); }
}
