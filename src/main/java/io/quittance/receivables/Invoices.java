package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.PutOutcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invoices and credit notes of a firm. */
@Component
public class Invoices {
    /** Stores it under its number. @throws InvoiceInUseException for another body of a number in use */
    public PutOutcome<Invoice> put(FirmId firm, InvoiceDraft draft) { throw new UnsupportedOperationException(); }
    /** By the firm's own number. */
    public Optional<Invoice> byNumber(FirmId firm, String number) { throw new UnsupportedOperationException(); }
    /** One. */
    public Invoice get(FirmId firm, InvoiceId invoice) { throw new UnsupportedOperationException(); }
    /** Several at once; those that do not exist are left out. */
    public Map<InvoiceId, Invoice> getAll(FirmId firm, Collection<InvoiceId> invoices) { throw new UnsupportedOperationException(); }
    /** All, the oldest due first. */
    public List<Invoice> ofDebtor(FirmId firm, DebtorId debtor) { throw new UnsupportedOperationException(); }
    /** Those still open, credit notes included. */
    public List<Invoice> openOfDebtor(FirmId firm, DebtorId debtor) { throw new UnsupportedOperationException(); }
    /** A page in the order of the identifiers. */
    public List<Invoice> page(FirmId firm, InvoiceFilter filter, @Nullable InvoiceId after, int limit) { throw new UnsupportedOperationException(); }
    /** When to look again. */
    public void lookAgain(FirmId firm, Map<InvoiceId, LocalDate> nextLookOn) { throw new UnsupportedOperationException(); }
    /** Something refers to them. */
    public void markInUse(FirmId firm, Collection<InvoiceId> invoices) { throw new UnsupportedOperationException(); }
    /** The firm gives up what is still owed. */
    public void writeOff(FirmId firm, InvoiceId invoice, String reason) { throw new UnsupportedOperationException(); }
}
