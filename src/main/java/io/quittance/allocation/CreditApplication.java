package io.quittance.allocation;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Money;
import io.quittance.ledger.EntryDraft.DebtorRef;
import io.quittance.parties.Debtors;
import io.quittance.receivables.InvoiceRows;
import io.quittance.receivables.InvoiceType;
import io.quittance.receivables.Position.Credit;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets credit off against what is to be paid when the firm's policy says so. */
@Component
public class CreditApplication {

    /** How the sources of its postings begin. */
    static final String SOURCE = "applied/";

    private final SetOffPolicies policies;
    private final InvoiceRows store;
    private final Positions positions;
    private final AllocationStore ledger;
    private final Settling settling;
    private final Reversing reversing;
    private final Debtors debtors;

    CreditApplication(
            SetOffPolicies policies,
            InvoiceRows store,
            Positions positions,
            AllocationStore ledger,
            Settling settling,
            Reversing reversing,
            Debtors debtors) {
        this.policies = policies;
        this.store = store;
        this.positions = positions;
        this.ledger = ledger;
        this.settling = settling;
        this.reversing = reversing;
        this.debtors = debtors;
    }

    /** Called wherever credit or something to pay has arisen for these debtors; the others cost one look at an index. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(FirmId firm, Collection<DebtorId> changed) {
        var creditors = store.withCredit(firm, changed);
        if (!creditors.isEmpty() && policies.of(firm) == SetOffPolicy.AT_ONCE) {
            creditors.forEach(one -> apply(firm, one.debtor(), one.currency()));
        }
    }

    private void apply(FirmId firm, DebtorId debtor, String currency) {
        store.lockOpen(firm, debtor, currency, List.of());
        var owner = DebtorRef.of(debtors.get(firm, debtor));
        var sources = positions.of(firm, debtor).stream()
                .filter(position -> position.currency().getCurrencyCode().equals(currency))
                .flatMap(position -> CreditUse.of(position).stream().map(use -> use(firm, use, owner, position.asOf())))
                .toList();
        if (!sources.isEmpty()) {
            settling.tellApplied(firm, debtor, sources);
        }
    }

    private String use(FirmId firm, CreditUse use, DebtorRef owner, LocalDate on) {
        var source = SOURCE + UUID.randomUUID();
        var invoice = settling.row(firm, use.invoice());
        switch (use.credit()) {
            case Credit.Note note ->
                settling.setOff(settling.row(firm, note.note()), invoice, use.amount(), source, owner, on);
            case Credit.OnAccount _ -> settling.useKept(invoice, use.amount(), source, owner, on);
        }
        return source;
    }

    /**
     * Uses kept money on these invoices in their order, up to an amount and to what is kept.
     *
     * @param source key of the effect, unique in the firm
     */
    void useKept(
            FirmId firm, DebtorRef owner, Collection<InvoiceId> invoices, Money upTo, String source, LocalDate on) {
        var left = upTo.min(new Money(ledger.credit(firm, owner.id(), upTo.currencyCode()), upTo.currency()));
        for (var id : invoices) {
            var row = settling.row(firm, id);
            var amount = left.min(row.invoice().open());
            if (amount.isPositive() && row.invoice().type() == InvoiceType.INVOICE) {
                settling.useKept(row, amount, source + "/" + id, owner, on);
                left = left.minus(amount);
            }
        }
    }

    /** A payment was taken back whose money had been kept and used since: the latest uses end until nothing is missing. */
    void takeBackWhatIsMissing(FirmId firm, DebtorId debtor, String currency, LocalDate on) {
        for (var source : ledger.usesOfKept(firm, debtor, currency)) {
            if (ledger.credit(firm, debtor, currency) >= 0) {
                return;
            }
            reversing.reverseSetOff(firm, source, "the money it came from was taken back", on);
        }
    }
}
