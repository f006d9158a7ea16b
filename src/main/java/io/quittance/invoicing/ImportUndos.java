package io.quittance.invoicing;

import io.quittance.invoicing.ImportUndoStore.Listed;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.parties.Firms;
import io.quittance.receivables.InvoiceRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a whole list while nothing depends on it: what came with it is cancelled, what it changed says again what it said
 * before, and the ledger gets the counter-postings. All of it in one transaction or nothing of it.
 */
@Component
public class ImportUndos {

    private static final int GROUP = 1_000;

    private final ImportUndoStore store;
    private final InvoiceRows contents;
    private final UndoCheck check;
    private final UndoWork work;
    private final InUseCheck inUse;
    private final Firms firms;
    private final BusinessDay businessDay;

    ImportUndos(
            ImportUndoStore store,
            InvoiceRows contents,
            UndoCheck check,
            UndoWork work,
            InUseCheck inUse,
            Firms firms,
            BusinessDay businessDay) {
        this.store = store;
        this.contents = contents;
        this.check = check;
        this.work = work;
        this.inUse = inUse;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /**
     * What undoing would do now, and what prevents it; changes nothing.
     *
     * @param placedBy holds placed by this actor came with the list and go with it
     * @param since when the list came in: only a younger hold of the debtor prevents it
     */
    @Transactional(readOnly = true)
    public ImportUndo look(FirmId firm, ImportId list, String placedBy, Instant since) {
        var blocked = new ArrayList<>(check.changedSince(firm, list));
        return each(firm, list, (page, _, _) -> blocked.addAll(check.blocked(firm, list, page, placedBy, since)))
                .blockedBy(blocked);
    }

    /**
     * Undoes the list in the caller's transaction, unless something prevents it: then nothing is done. Payments, holds
     * and runs that touch one of the invoices wait, and come after. Scope: engine.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportUndo undo(FirmId firm, ImportId list, String placedBy, Instant since) {
        store.lock(firm, list);
        var seen = look(firm, list, placedBy, since);
        if (!seen.blocked().isEmpty()) {
            return seen;
        }
        var on = businessDay.today(firms.get(firm).zone());
        return each(
                firm,
                list,
                (page, earlier, number) -> work.undo(
                        firm,
                        list + "/" + number,
                        page.stream().map(Listed::invoice).toList(),
                        earlier,
                        on));
    }

    /** Invoices whose present content came with the list, the first ones. */
    @Transactional(readOnly = true)
    public List<InvoiceId> of(FirmId firm, ImportId list, int limit) {
        return store.page(firm, list, 0, limit).stream().map(Listed::invoice).toList();
    }

    /** The list an invoice has its present content from; empty when it came alone. */
    @Transactional(readOnly = true)
    public Optional<ImportId> listOf(FirmId firm, InvoiceId invoice) {
        return store.listOf(firm, invoice);
    }

    /** Those of these debtors of whom nothing is left without the list: no invoice, hold, credit, message, question or payment. */
    @Transactional(readOnly = true)
    public Set<DebtorId> without(FirmId firm, ImportId list, Collection<DebtorId> debtors) {
        var left = new HashSet<>(debtors);
        left.removeAll(store.kept(firm, list, debtors));
        left.removeAll(inUse.keeping(firm, debtors));
        return left;
    }

    /** What is done with some invoices of the list, and with what those of them said before that it changed. */
    private interface Step {
        void take(List<Listed> page, List<InvoiceRows.Told> earlier, int number);
    }

    private ImportUndo each(FirmId firm, ImportId list, Step step) {
        var debtors = new HashSet<DebtorId>();
        int removed = 0;
        int restored = 0;
        int number = 0;
        var page = store.page(firm, list, 0, GROUP);
        while (!page.isEmpty()) {
            page.forEach(listed -> debtors.add(listed.debtor()));
            var earlier = contents.earlier(
                    firm, list, page.stream().map(Listed::invoice).toList());
            restored += earlier.size();
            removed += page.size() - earlier.size();
            step.take(page, earlier, number++);
            page = store.page(firm, list, page.getLast().invoice().value(), GROUP);
        }
        return new ImportUndo(removed, restored, List.of(), debtors);
    }
}
