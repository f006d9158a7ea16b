package io.quittance.invoicing;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.BlockingReason;
import io.quittance.receivables.InvoiceRow;
import io.quittance.receivables.InvoiceUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one question whether something depends on invoices, put to this module's own mark and to the modules above. */
@Component
final class InUseCheck {

    private final ObjectProvider<InvoiceUse> uses;

    InUseCheck(ObjectProvider<InvoiceUse> uses) {
        this.uses = uses;
    }

    /** Those whose content is fixed: only a credit note changes what they say. */
    Set<InvoiceId> fixed(FirmId firm, Collection<InvoiceRow> rows) {
        var fixed = new HashSet<>(above(firm, rows).keySet());
        rows.stream()
                .filter(InvoiceRow::inUse)
                .forEach(row -> fixed.add(row.invoice().id()));
        return fixed;
    }

    /** What modules above say depends on them. */
    Map<InvoiceId, BlockingReason> above(FirmId firm, Collection<InvoiceRow> rows) {
        var debtors = rows.stream().map(row -> row.invoice().debtor()).collect(Collectors.toSet());
        var ids = rows.stream().map(row -> row.invoice().id()).toList();
        var reasons = new HashMap<InvoiceId, BlockingReason>();
        uses.forEach(use -> reasons.putAll(use.of(firm, debtors, ids)));
        return reasons;
    }

    /** Those of these debtors about whom something is kept above. */
    Set<DebtorId> keeping(FirmId firm, Collection<DebtorId> debtors) {
        var kept = new HashSet<DebtorId>();
        uses.forEach(use -> kept.addAll(use.keeping(firm, debtors)));
        return kept;
    }
}
