package io.quittance.receivables;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stored invoices, for the rooms that write them and put money on them. Everything happens in the caller's transaction, and
 * nothing is checked here: others ask {@link Invoices}.
 */
@Component
public class InvoiceRows {

    private final InvoiceStore store;
    private final OpenAmountStore open;
    private final InvoiceContentStore contents;

    InvoiceRows(InvoiceStore store, OpenAmountStore open, InvoiceContentStore contents) {
        this.store = store;
        this.open = open;
        this.contents = contents;
    }

    /** What an invoice says, and the list that says it. */
    public record Told(InvoiceId invoice, @Nullable ImportId list, InvoiceContent content) {}

    /** What is open of an invoice from now on. */
    public record NowOpen(InvoiceId invoice, Money open, InvoiceState state, int occurrence) {}

    /** A debtor and a currency in which credit is kept. */
    public record Creditor(DebtorId debtor, String currency) {}

    /** Locks in the one global order: by identifier. */
    public List<InvoiceRow> lock(FirmId firm, Collection<InvoiceId> ids) {
        return open.lock(firm, ids);
    }

    /** The same without a lock. */
    public List<InvoiceRow> read(FirmId firm, Collection<InvoiceId> ids) {
        return open.read(firm, ids);
    }

    /** All that is open of a debtor in a currency, credit notes too, and these, locked in the order of the identifiers. */
    public List<InvoiceRow> lockOpen(FirmId firm, DebtorId debtor, String currency, Collection<InvoiceId> these) {
        return open.lockOpen(firm, debtor, currency, these);
    }

    /** Those of these debtors who have credit: credit notes not used yet, or money kept. */
    public List<Creditor> withCredit(FirmId firm, Collection<DebtorId> debtors) {
        return open.withCredit(firm, debtors);
    }

    /** These amounts are open from now on. Something refers to the invoices thereby, and their debtors are looked at. */
    public void setOpen(FirmId firm, Collection<NowOpen> changed) {
        if (!changed.isEmpty()) {
            open.setOpen(firm, changed);
        }
    }

    /** Something refers to these. */
    public void markInUse(FirmId firm, Collection<InvoiceId> invoices) {
        open.markInUse(firm, invoices);
    }

    /** Whether the debtor ever owed, or was owed, in this currency. */
    public boolean hasCurrency(FirmId firm, DebtorId debtor, String currency) {
        return open.hasCurrency(firm, debtor, currency);
    }

    /** The invoice of a number, taken back or not. */
    public Optional<InvoiceRow> byNumber(FirmId firm, String number) {
        return store.byNumber(firm, number);
    }

    /** Those of these numbers that are stored, by number; not locked. */
    public Map<String, InvoiceRow> byNumbers(FirmId firm, Collection<String> numbers) {
        return contents.byNumbers(firm, numbers);
    }

    /** One list of a firm after the other. */
    public void lockLists(FirmId firm) {
        contents.lockLists(firm);
    }

    /** Adds invoices, by number; one whose number somebody else has put meanwhile is left out. */
    public Map<String, InvoiceId> insert(FirmId firm, @Nullable ImportId list, Map<String, InvoiceContent> added) {
        return contents.insert(firm, list, added);
    }

    /** Invoices say something else from now on; what they said before is kept. The caller has locked them. */
    public void replace(FirmId firm, Collection<Told> told) {
        contents.replace(firm, told);
    }

    /** Invoices say again what they said before. The caller has locked them. */
    public void restore(FirmId firm, Collection<Told> told) {
        contents.restore(firm, told);
    }

    /** What these invoices said before the list, where it changed them. */
    public List<Told> earlier(FirmId firm, ImportId list, Collection<InvoiceId> invoices) {
        return contents.earlier(firm, list, invoices);
    }

    /** They were never there: nothing is open on them, and the holds they came with end. The caller has locked them. */
    public void cancel(FirmId firm, Collection<InvoiceId> invoices, LocalDate on) {
        contents.cancel(firm, invoices, on);
    }

    /** Tells the planner after many new rows. */
    public void analyze() {
        contents.analyze();
    }
}
