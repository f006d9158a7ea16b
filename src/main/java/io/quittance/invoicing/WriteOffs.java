package io.quittance.invoicing;

import io.quittance.allocation.Settling;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceState;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims the firm gives up. */
@Component
public class WriteOffs {

    private final InvoiceRows open;
    private final ClaimPostings postings;
    private final Settling settling;
    private final Debtors debtors;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final WriteOffStore store;

    WriteOffs(
            InvoiceRows open,
            ClaimPostings postings,
            Settling settling,
            Debtors debtors,
            Firms firms,
            BusinessDay businessDay,
            WriteOffStore store) {
        this.store = store;
        this.open = open;
        this.postings = postings;
        this.settling = settling;
        this.debtors = debtors;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** The firm gives up what is still owed of an invoice; nothing happens to a settled one. */
    @Transactional
    public void writeOff(FirmId firm, InvoiceId invoice, String reason) {
        open.lock(firm, List.of(invoice)).stream()
                .filter(row -> row.invoice().open().isPositive())
                .forEach(row -> writeOff(firm, row, reason));
    }

    /** What the firm gave up of a debtor's invoices, the first first. */
    @Transactional(readOnly = true)
    public List<WrittenOff> of(FirmId firm, DebtorId debtor) {
        return store.of(firm, debtor);
    }

    private void writeOff(FirmId firm, InvoiceRow row, String reason) {
        var owner = DebtorRef.of(debtors.get(firm, row.invoice().debtor()));
        var claimed = Claimed.of(owner, row.ref(), row.content());
        var change = new ClaimChange(claimed, claimed.givingUp(row.invoice().open()));
        var on = businessDay.today(firms.get(firm).zone());
        postings.post(firm, row.invoice().id() + "/" + row.invoice().occurrence(), reason, List.of(change), on);
        settling.settle(row, row.invoice().open(), InvoiceState.WRITTEN_OFF);
    }
}
