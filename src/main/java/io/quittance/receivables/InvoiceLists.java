package io.quittance.receivables;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.parties.KnownDebtor;
import io.quittance.parties.PutOutcome;
import io.quittance.receivables.ListOutcome.RefusedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invoices as they come in lists. New ones go in set-based: COPY into a staging table, one insert, one balanced posting for
 * all of them. Known ones with another content, and credit notes that name an invoice, are put one by one.
 */
@Component
public class InvoiceLists {

    private final StagingStore staging;
    private final ListPostings postings;
    private final Invoices invoices;
    private final Firms firms;
    private final TransactionTemplate savepoint;

    InvoiceLists(
            StagingStore staging,
            ListPostings postings,
            Invoices invoices,
            Firms firms,
            PlatformTransactionManager transactions) {
        this.staging = staging;
        this.postings = postings;
        this.invoices = invoices;
        this.firms = firms;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Takes rows without a corrected invoice, each number once. Lists of one firm are taken one after the other. Scope:
     * engine; throws a concurrency failure when somebody puts one of the numbers meanwhile: repeat the transaction.
     *
     * @param source key of this list, unique in the firm
     * @param debtors the debtors of the rows by reference
     */
    @Transactional
    public ListOutcome merge(FirmId firm, String source, List<ListedInvoice> rows, Map<String, KnownDebtor> debtors) {
        staging.lock(firm);
        staging.copy(rows, debtors, firms.get(firm).paymentDays());
        Map<Integer, StagingStore.Known> known = staging.known(firm);
        var fresh = known.isEmpty()
                ? rows
                : rows.stream().filter(row -> !known.containsKey(row.line())).toList();
        if (fresh.isEmpty()) {
            staging.clear();
        } else {
            staging.drop(known.keySet());
            postings.enter(firm, source, fresh);
        }
        var differing =
                rows.stream().filter(row -> isDiffering(known.get(row.line()))).toList();
        var oneByOne = putAll(firm, differing);
        return new ListOutcome(
                fresh.size(),
                oneByOne.changed(),
                known.size() - differing.size() + oneByOne.unchanged(),
                oneByOne.refused());
    }

    /** Takes rows one by one, each in its own savepoint: credit notes that name an invoice, of this list or an earlier one. */
    @Transactional
    public ListOutcome putAll(FirmId firm, List<ListedInvoice> rows) {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        var refused = new ArrayList<RefusedRow>();
        for (var row : rows) {
            try {
                var outcome = savepoint.execute(_ -> invoices.put(firm, draft(firm, row)));
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
        return new ListOutcome(created, changed, unchanged, refused);
    }

    /** Tells the planner after many new rows. */
    @Transactional
    public void analyze() {
        staging.analyze();
    }

    /** The whole content: what the list says, else what is known. */
    private InvoiceDraft draft(FirmId firm, ListedInvoice row) {
        var known = invoices.known(firm, row.number());
        var before = known.map(InvoiceRow::invoice);
        var opening = known.filter(k -> k.invoice().total().equals(row.total())
                        && !k.opening().equals(k.invoice().total()))
                .map(InvoiceRow::opening);
        return new InvoiceDraft(
                row.number(),
                row.debtorReference(),
                row.type(),
                row.issuedOn(),
                row.dueOn(),
                row.total(),
                row.openAmount() == null ? opening.orElse(null) : row.openAmount(),
                row.description() == null ? before.map(Invoice::description).orElse(null) : row.description(),
                row.orderReference() == null
                        ? before.map(Invoice::orderReference).orElse(null)
                        : row.orderReference(),
                row.corrects() == null ? before.map(Invoice::corrects).orElse(null) : row.corrects(),
                before.map(Invoice::governingLaw).orElse(null),
                before.map(Invoice::lines).orElse(List.of()));
    }

    private static boolean isDiffering(StagingStore.@Nullable Known known) {
        return known != null && known.differs();
    }

    private static Refusal inUse() {
        return new Refusal(
                "number",
                "in-use",
                "A message, payment, hold or credit refers to this invoice: its content is fixed",
                "send a credit note");
    }
}
