package io.quittance.plans.rules;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.plans.terms.Band;
import io.quittance.plans.terms.PlanLimits;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.RuleChange;
import io.quittance.receivables.Positions;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of firms: the defaults, and in versions what a firm says otherwise. */
@Component
public class PlanRuleBook {

    private final RuleStore store;
    private final Positions positions;
    private final Debtors debtors;
    private final Firms firms;
    private final BusinessDay businessDay;

    PlanRuleBook(RuleStore store, Positions positions, Debtors debtors, Firms firms, BusinessDay businessDay) {
        this.store = store;
        this.positions = positions;
        this.debtors = debtors;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** What holds today for a debtor, by its kind and by what it owes in this currency. */
    @Transactional(readOnly = true)
    public PlanRules of(FirmId firm, DebtorId debtor, Currency currency) {
        return PlanRules.of(band(firm, debtor, currency), currency, store.inForce(firm, today(firm)));
    }

    /** Within what a plan of a debtor that is begun today bends. */
    @Transactional(readOnly = true)
    public PlanLimits limits(FirmId firm, DebtorId debtor, Currency currency) {
        return PlanLimits.of(band(firm, debtor, currency), store.inForce(firm, today(firm)));
    }

    private Band band(FirmId firm, DebtorId debtor, Currency currency) {
        var balance = positions.in(firm, debtor, currency, today(firm)).open();
        return PlanRules.bandOf(debtors.get(firm, debtor).kind(), balance);
    }

    /** What the firm says otherwise than the defaults today. */
    @Transactional(readOnly = true)
    public List<RuleChange> inForce(FirmId firm) {
        return store.inForce(firm, today(firm));
    }

    /** Every version that was made, the last first. */
    @Transactional(readOnly = true)
    public List<RuleVersion> versions(FirmId firm) {
        return store.versions(firm);
    }

    /**
     * Makes a new version: all that the firm says otherwise than the defaults from a day on. Of versions whose day has come
     * that of the latest day holds, of one day the last made. Scope: firm.
     *
     * @param newest the version that was the last when its author looked; 0 = there was none
     * @return its number
     * @throws RefusedException naming {@code activeFrom} when the day has passed, {@code version} when another was made since
     */
    @Transactional
    public int replace(FirmId firm, List<RuleChange> changes, LocalDate from, int newest, String author) {
        if (from.isBefore(today(firm))) {
            throw new RefusedException("activeFrom", "past", "This day has passed", "send today or a later day");
        }
        try {
            return store.insert(firm, new RuleVersion(newest + 1, author, businessDay.now(), from, changes));
        } catch (DuplicateKeyException _) {
            throw new RefusedException("version", "stale", "Another version was made meanwhile", "look at it first");
        }
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
