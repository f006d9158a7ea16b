package io.quittance.imports;

import io.quittance.invoicing.ImportUndos;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import io.quittance.receivables.Hold;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.Holds;
import io.quittance.tenancy.AuditLog;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invoices of which it is not certain that they are the firm's claims: written by the buyer (type 389), or by another seller.
 * They rest until a person of the firm has confirmed or refused them.
 */
@Component
public class SelfBilled {

    private static final int MOST = 20;

    private final Holds holds;
    private final ImportUndos imported;
    private final Imports imports;
    private final Undos undos;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final AuditLog audit;

    SelfBilled(
            Holds holds,
            ImportUndos imported,
            Imports imports,
            Undos undos,
            Firms firms,
            BusinessDay businessDay,
            AuditLog audit) {
        this.holds = holds;
        this.imported = imported;
        this.imports = imports;
        this.undos = undos;
        this.firms = firms;
        this.businessDay = businessDay;
        this.audit = audit;
    }

    /** Those that came with an import and wait. */
    @Transactional(readOnly = true)
    public List<InvoiceId> waiting(FirmId firm, ImportId id) {
        return imported.of(firm, id, MOST).stream()
                .filter(invoice -> !approvals(firm, invoice).isEmpty())
                .toList();
    }

    /** The firm stands by it: reminders may begin. Nothing happens when it does not wait. */
    @Transactional
    public void confirm(FirmId firm, InvoiceId invoice, String by) {
        for (var hold : approvals(firm, invoice)) {
            holds.release(firm, hold.id(), by);
            audit.append(firm, by, "invoice.confirmed", invoice.toString(), hold.reason());
        }
    }

    /**
     * The firm does not stand by it: the import it came with is undone, in the background.
     *
     * @throws RefusedException when it did not come alone with one e-invoice
     */
    @Transactional
    public void refuse(FirmId firm, InvoiceId invoice, String by) {
        var came = imported.listOf(firm, invoice)
                .flatMap(id -> imports.find(firm, id))
                .filter(report -> report.format().isEInvoice())
                .orElseThrow(() -> new RefusedException(
                        "invoice", "state", "It did not come as an e-invoice", "undo the import it came with"));
        audit.append(firm, by, "invoice.refused", invoice.toString(), "not a claim of the firm");
        undos.ask(firm, came.id(), by);
    }

    private List<Hold> approvals(FirmId firm, InvoiceId invoice) {
        return holds.ofInvoice(firm, invoice, businessDay.today(firms.get(firm).zone())).stream()
                .filter(hold ->
                        hold.kind() == HoldKind.APPROVAL && hold.placedBy().equals(EInvoiceHolds.BY))
                .toList();
    }
}
