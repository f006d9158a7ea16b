package io.quittance.plans.trial;

import io.quittance.kernel.FirmId;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.RuleChange;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each answer to a debtor's wish went by, and tries other rules on it. */
@Component
public class PlanTrials {

    /** The newest of so many proposals are tried. */
    public static final int MOST = 200;

    private final AskedStore store;

    PlanTrials(AskedStore store) {
        this.store = store;
    }

    /** Keeps a round, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(FirmId firm, AskedRound asked) {
        store.insert(firm, asked);
    }

    /** What rules would have said to the proposals since a day, the newest first, at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<Tried> tried(FirmId firm, List<RuleChange> changes, LocalDate since) {
        return store.since(firm, since, MOST).stream()
                .map(row -> tried(row, changes))
                .toList();
    }

    private static Tried tried(AskedStore.Row row, List<RuleChange> changes) {
        var asked = row.asked();
        var rules = PlanRules.of(asked.band(), asked.wish().total().currency(), changes);
        return new Tried(
                asked, row.debtor(), rules, Quote.of(asked.wish(), rules, asked.standing(), asked.on()), row.state());
    }
}
