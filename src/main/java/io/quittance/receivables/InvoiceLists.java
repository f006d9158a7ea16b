package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.parties.KnownDebtor;
import io.quittance.parties.PutOutcome;
import io.quittance.receivables.ListOutcome.RefusedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invoices as they come in lists. New ones go in set-based: COPY into a staging table, one insert, one balanced posting for
 * all of them; those with another content are restated at once as well. Credit notes that name an invoice, and what is unusual,
 * are put one by one.
 */
@Component
public class InvoiceLists {

    private final StagingStore staging;
    private final ListPostings postings;
    private final Restatements restatements;
    private final Invoices invoices;
    private final Firms firms;
    private final TransactionTemplate savepoint;

    InvoiceLists(
            StagingStore staging,
            ListPostings postings,
            Restatements restatements,
            Invoices invoices,
            Firms firms,
            PlatformTransactionManager transactions) {
        this.staging = staging;
        this.postings = postings;
        this.restatements = restatements;
        this.invoices = invoices;
        this.firms = firms;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Takes rows without a corrected invoice. Lists of one firm are taken one after the other. Scope: engine; throws a
     * concurrency failure when somebody puts one of the numbers meanwhile: repeat the transaction.
     *
     * @param part key of this part of a list, unique in the firm
     * @param rows each number once, unless all of them are known
     * @param debtors the debtors of the rows by reference
     * @param named invoices that an earlier part of the list named: the same again is fine, another content is refused
     */
    @Transactional
    public ListOutcome merge(
            FirmId firm,
            ListPart part,
            List<ListedInvoice> rows,
            Map<String, KnownDebtor> debtors,
            Predicate<Long> named) {
        if (rows.isEmpty()) {
            return ListOutcome.NOTHING;
        }
        staging.lock(firm);
        staging.copy(rows, debtors, firms.get(firm).paymentDays());
        staging.bringBack(firm);
        var known = staging.known(firm);
        return enter(firm, part, rows, known).plus(compare(firm, part, rows, known, debtors, named));
    }

    private ListOutcome enter(
            FirmId firm, ListPart part, List<ListedInvoice> rows, Map<Integer, StagingStore.Known> known) {
        var fresh = known.isEmpty()
                ? rows
                : rows.stream().filter(row -> !known.containsKey(row.line())).toList();
        if (fresh.isEmpty()) {
            staging.clear();
            return ListOutcome.NOTHING;
        }
        staging.drop(known.keySet());
        return new ListOutcome(fresh.size(), 0, 0, List.of(), postings.enter(firm, part, fresh));
    }

    private ListOutcome compare(
            FirmId firm,
            ListPart part,
            List<ListedInvoice> rows,
            Map<Integer, StagingStore.Known> known,
            Map<String, KnownDebtor> debtors,
            Predicate<Long> named) {
        var same = new ArrayList<Long>();
        var refused = new ArrayList<RefusedRow>();
        var differing = new LinkedHashMap<Long, ListedInvoice>();
        var oneByOne = new ArrayList<ListedInvoice>();
        for (var row : rows) {
            var before = known.get(row.line());
            if (before == null) {
                continue;
            }
            if (!before.differs()) {
                same.add(before.invoice());
            } else if (named.test(before.invoice())) {
                refused.add(new RefusedRow(row.line(), row.number(), duplicate()));
            } else if (differing.putIfAbsent(before.invoice(), row) != null) {
                oneByOne.add(row);
            }
        }
        var restated = restatements.restate(firm, part, differing, debtors);
        oneByOne.addAll(restated.unusual());
        return new ListOutcome(0, 0, same.size(), refused, same)
                .plus(restated.outcome())
                .plus(putAll(firm, part.list(), oneByOne));
    }

    /** Takes rows one by one, each in its own savepoint: credit notes that name an invoice, of this list or an earlier one. */
    @Transactional
    public ListOutcome putAll(FirmId firm, ImportId list, List<ListedInvoice> rows) {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        var refused = new ArrayList<RefusedRow>();
        var named = new ArrayList<Long>();
        for (var row : rows) {
            try {
                var outcome = savepoint.execute(_ -> invoices.put(firm, draft(firm, row), list));
                named.add(outcome.stored().id().value());
                switch (outcome) {
                    case PutOutcome.Created<Invoice> _ -> created++;
                    case PutOutcome.Changed<Invoice> _ -> changed++;
                    case PutOutcome.Unchanged<Invoice> _ -> unchanged++;
                }
            } catch (RefusedException no) {
                refused.add(
                        new RefusedRow(row.line(), row.number(), no.refusals().getFirst()));
            } catch (InvoiceInUseException _) {
                refused.add(new RefusedRow(row.line(), row.number(), inUse()));
            }
        }
        return new ListOutcome(created, changed, unchanged, refused, named);
    }

    /** Identifiers of those of these numbers that are known. */
    @Transactional(readOnly = true)
    public List<Long> known(FirmId firm, List<String> numbers) {
        return staging.ids(firm, numbers);
    }

    /** Tells the planner after many new rows. */
    @Transactional
    public void analyze() {
        staging.analyze();
    }

    private InvoiceDraft draft(FirmId firm, ListedInvoice row) {
        return row.draft(invoices.known(firm, row.number()));
    }

    private static Refusal duplicate() {
        return new Refusal("number", "duplicate", "The number stands in this list before", "keep one row per invoice");
    }

    /** Why a row that says something else is not taken. */
    static Refusal inUse() {
        return new Refusal(
                "number",
                "in-use",
                "A message, payment, hold or credit refers to this invoice: its content is fixed",
                "send a credit note");
    }
}
