package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invoices and credit notes of a firm, under the firm's own numbers. */
@Component
public class Invoices {

    private final InvoiceStore store;
    private final OpenAmountStore open;

    Invoices(InvoiceStore store, OpenAmountStore open) {
        this.store = store;
        this.open = open;
    }

    /** The invoice with the firm's number. */
    @Transactional(readOnly = true)
    public Optional<Invoice> byNumber(FirmId firm, String number) {
        return store.byNumber(firm, number).map(InvoiceRow::invoice);
    }

    /** The invoice. @throws RefusedException when the scope sees no such invoice */
    @Transactional(readOnly = true)
    public Invoice get(FirmId firm, InvoiceId invoice) {
        return row(firm, invoice).invoice();
    }

    /** Several at once; those the scope does not see are left out. */
    @Transactional(readOnly = true)
    public Map<InvoiceId, Invoice> getAll(FirmId firm, Collection<InvoiceId> invoices) {
        return store.byIds(firm, invoices).stream()
                .map(InvoiceRow::invoice)
                .collect(Collectors.toMap(Invoice::id, Function.identity()));
    }

    /** All of a debtor, credit notes included, the oldest due first. */
    @Transactional(readOnly = true)
    public List<Invoice> ofDebtor(FirmId firm, DebtorId debtor) {
        return store.ofDebtor(firm, debtor, false).stream()
                .map(InvoiceRow::invoice)
                .toList();
    }

    /** Those of a debtor that are still open, credit notes included, the oldest due first. */
    @Transactional(readOnly = true)
    public List<Invoice> openOfDebtor(FirmId firm, DebtorId debtor) {
        return store.ofDebtor(firm, debtor, true).stream()
                .map(InvoiceRow::invoice)
                .toList();
    }

    /** A page in the order of the identifiers, beginning after one of them. */
    @Transactional(readOnly = true)
    public List<Invoice> page(FirmId firm, InvoiceFilter filter, @Nullable InvoiceId after, int limit) {
        return store.page(firm, filter, after == null ? 0 : after.value(), limit).stream()
                .map(InvoiceRow::invoice)
                .toList();
    }

    /** A message, payment, hold or credit refers to these: from now on only a credit note changes what they say. */
    @Transactional
    public void markInUse(FirmId firm, Collection<InvoiceId> invoices) {
        open.markInUse(firm, invoices);
    }

    private InvoiceRow row(FirmId firm, InvoiceId invoice) {
        return store.byIds(firm, List.of(invoice)).stream()
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException("invoice", "unknown", "There is no such invoice", "check the number"));
    }
}
