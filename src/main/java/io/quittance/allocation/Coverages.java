package io.quittance.allocation;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Firms;
import io.quittance.receivables.NextActions;
import io.quittance.receivables.Position;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what covers claims, so that every {@link Position} knows it: payments under way, promises, plans, disputes. */
@Component
public class Coverages {

    private final CoverageStore store;
    private final CreditApplication credit;
    private final NextActions nextActions;
    private final Firms firms;
    private final BusinessDay businessDay;

    Coverages(
            CoverageStore store,
            CreditApplication credit,
            NextActions nextActions,
            Firms firms,
            BusinessDay businessDay) {
        this.store = store;
        this.credit = credit;
        this.nextActions = nextActions;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** Begins or changes coverages, in the caller's transaction. The same again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cover(FirmId firm, Collection<Coverage> coverages) {
        if (coverages.isEmpty()) {
            return;
        }
        var debtors = store.put(firm, coverages);
        if (debtors.size() != coverages.size()) {
            throw new IllegalArgumentException("a coverage is for no invoice of this firm and currency");
        }
        nextActions.atOnce(firm, debtors.stream().distinct().toList());
    }

    /** Ends those of a source today, in the caller's transaction; credit may then be set off. A second time nothing happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(FirmId firm, Coverage.Kind kind, String source) {
        var debtors =
                store.end(firm, kind, source, businessDay.today(firms.get(firm).zone()));
        credit.apply(firm, debtors.stream().map(DebtorId::new).toList());
        nextActions.atOnce(firm, debtors);
    }
}
