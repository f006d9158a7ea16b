package io.quittance.reminders;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.receivables.BlockingReason;
import io.quittance.receivables.InvoiceUse;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A step taken refers to its invoice; and who was written to about one, or has asked about it, will not find it gone. */
@Component
final class ReminderUse implements InvoiceUse {

    private final ReminderStore steps;
    private final TalkStore talk;

    ReminderUse(ReminderStore steps, TalkStore talk) {
        this.steps = steps;
        this.talk = talk;
    }

    @Override
    public Map<InvoiceId, BlockingReason> of(
            FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices) {
        var reasons = new HashMap<InvoiceId, BlockingReason>();
        steps.withSteps(firm, invoices).forEach(invoice -> reasons.put(invoice, BlockingReason.MESSAGE));
        reasons.putAll(talk.about(firm, debtors, invoices));
        return reasons;
    }

    @Override
    public Set<DebtorId> keeping(FirmId firm, Collection<DebtorId> debtors) {
        return talk.with(firm, debtors);
    }
}
