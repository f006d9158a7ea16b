package io.quittance.invoicing;

import io.quittance.allocation.SetOffs;
import io.quittance.invoicing.ImportUndoStore.Listed;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.ImportId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.BlockedInvoice;
import io.quittance.receivables.InvoiceRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What prevents the undoing of a list. */
@Component
final class UndoCheck {

    private final BlockedInvoiceStore store;
    private final SetOffs setOffs;
    private final InvoiceRows open;
    private final InUseCheck inUse;

    UndoCheck(BlockedInvoiceStore store, SetOffs setOffs, InvoiceRows open, InUseCheck inUse) {
        this.store = store;
        this.setOffs = setOffs;
        this.open = open;
        this.inUse = inUse;
    }

    /** Invoices of the list that say something else since. */
    List<BlockedInvoice> changedSince(FirmId firm, ImportId list) {
        return store.changedSince(firm, list);
    }

    /** Those of these invoices of the list on which something depends. */
    List<BlockedInvoice> blocked(FirmId firm, ImportId list, List<Listed> page, String placedBy, Instant since) {
        List<InvoiceId> ids = page.stream().map(Listed::invoice).toList();
        var blocked = new ArrayList<>(store.blocked(firm, list, ids, placedBy, since));
        blocked.addAll(setOffs.blocked(firm, ids));
        var rows = open.read(firm, ids);
        var reasons = inUse.above(firm, rows);
        for (var row : rows) {
            var reason = reasons.get(row.invoice().id());
            if (reason != null) {
                blocked.add(new BlockedInvoice(row.invoice().id(), row.invoice().number(), reason));
            }
        }
        return blocked;
    }
}
