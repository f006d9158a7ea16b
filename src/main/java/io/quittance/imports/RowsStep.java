package io.quittance.imports;

import io.quittance.imports.customers.CustomersApart;
import io.quittance.imports.rows.CsvRow;
import io.quittance.imports.rows.FileDebtors;
import io.quittance.invoicing.InvoiceLists;
import io.quittance.invoicing.InvoiceSet;
import io.quittance.invoicing.ListOutcome;
import io.quittance.invoicing.ListPart;
import io.quittance.invoicing.ListedInvoice;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.parties.DebtorLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes rows of a list: tells their customers apart, stores these, then the invoices. */
@Component
class RowsStep {

    private final CustomersApart customers;
    private final DebtorLists debtors;
    private final InvoiceLists invoices;

    RowsStep(CustomersApart customers, DebtorLists debtors, InvoiceLists invoices) {
        this.customers = customers;
        this.debtors = debtors;
        this.invoices = invoices;
    }

    /**
     * Takes rows in the caller's transaction.
     *
     * @param named invoices that an earlier part of the list named
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RowsTaken take(
            FirmId firm, ImportId id, String part, List<CsvRow> rows, FileDebtors known, InvoiceSet named) {
        var told = customers.tell(firm, rows, known);
        var facts = RowsTaken.facts(told.rows());
        var owners = known.merge(firm, id, facts.values(), debtors);
        customers.note(firm, id, told.apart(), owners);
        var first = new ArrayList<ListedInvoice>(rows.size());
        var again = new ArrayList<ListedInvoice>();
        var numbers = new HashSet<String>(rows.size() * 2);
        for (var row : told.rows()) {
            (numbers.add(row.invoice().number()) ? first : again).add(row.invoice());
        }
        var outcome = invoices.merge(firm, new ListPart(id, part), first, owners, named::contains);
        if (!again.isEmpty()) {
            var here = new InvoiceSet();
            here.addAll(outcome.named());
            outcome = outcome.plus(invoices.merge(
                    firm,
                    new ListPart(id, part + "/again"),
                    again,
                    owners,
                    invoice -> named.contains(invoice) || here.contains(invoice)));
        }
        return new RowsTaken(told, facts, owners, outcome);
    }

    /** Takes credit notes that name an invoice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RowsTaken notes(FirmId firm, ImportId id, String part, List<CsvRow> rows, FileDebtors known) {
        var told = customers.tell(firm, rows, known);
        var facts = RowsTaken.facts(told.rows());
        var owners = known.merge(firm, id, facts.values(), debtors);
        customers.note(firm, id, told.apart(), owners);
        ListOutcome outcome = invoices.putAll(
                firm,
                new ListPart(id, part),
                told.rows().stream().map(CsvRow::invoice).toList());
        return new RowsTaken(told, facts, owners, outcome);
    }
}
