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

    /**
     * Makes a new version: all that the firm says otherwise than the defaults from a day on.
     *
     * @throws RefusedException when the day has passed
     */
    @Transactional
    public void replace(FirmId firm, List<RuleChange> changes, LocalDate from, String author) {
        if (from.isBefore(today(firm))) {
            throw new RefusedException("activeFrom", "past", "This day has passed", "send today or a later day");
        }
        store.insert(firm, changes, author, businessDay.now(), from);
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
