package io.quittance.allocation;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.receivables.BlockedInvoice;
import io.quittance.receivables.BlockingReason;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was set off without anybody asking, found again and taken back: a credit note on the invoice it names, credit by policy. */
@Component
public class SetOffs {

    private static final String REASON = "import undone";

    private final InvoiceRows open;
    private final AllocationStore ledger;
    private final Reversing reversing;
    private final CreditApplication credit;

    SetOffs(InvoiceRows open, AllocationStore ledger, Reversing reversing, CreditApplication credit) {
        this.open = open;
        this.ledger = ledger;
        this.reversing = reversing;
        this.credit = credit;
    }

    /** Credit notes among these of which more was used than was set off without anybody asking. */
    public List<BlockedInvoice> blocked(FirmId firm, Collection<InvoiceId> ids) {
        var taken = new HashMap<InvoiceId, Money>();
        ledger.setOffs(firm, ids).forEach(one -> taken.merge(one.invoice(), one.amount(), Money::plus));
        return open.read(firm, ids).stream()
                .filter(row -> row.invoice().type() == InvoiceType.CREDIT_NOTE)
                .filter(note -> !note.opening()
                        .minus(taken.getOrDefault(
                                note.invoice().id(), Money.zero(note.opening().currency())))
                        .equals(note.invoice().open()))
                .map(note ->
                        new BlockedInvoice(note.invoice().id(), note.invoice().number(), BlockingReason.MONEY))
                .toList();
    }

    /** Those of these set-offs that still stand, in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<SetOffUse> standing(FirmId firm, Collection<String> sources) {
        return ledger.standing(firm, sources);
    }

    /** Takes back what was set off on these, the last first. */
    public void takeBack(FirmId firm, Collection<InvoiceId> ids, LocalDate on) {
        ledger.setOffs(firm, ids).stream()
                .map(AllocationStore.SetOff::source)
                .distinct()
                .forEach(source -> reversing.reverseSetOff(firm, source, REASON, on));
    }

    /** What was freed by it is set off anew where the policy says so. */
    public void again(FirmId firm, Collection<DebtorId> debtors) {
        credit.apply(firm, debtors);
    }
}
