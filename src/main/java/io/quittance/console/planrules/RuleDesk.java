package io.quittance.console.planrules;

import io.quittance.parties.Firm;
import io.quittance.plans.rules.PlanRuleBook;
import io.quittance.plans.rules.RuleVersion;
import io.quittance.plans.terms.RuleChange;
import io.quittance.plans.trial.PlanTrials;
import io.quittance.plans.trial.Tried;
import io.quittance.staff.StaffSession;
import io.quittance.tenancy.AuditLog;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the firm's administrator reads and says about plans. */
@Component
class RuleDesk {

    private static final int MONTHS = 12;

    private final PlanRuleBook book;
    private final PlanTrials trials;
    private final StaffSession session;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RuleDesk(
            PlanRuleBook book,
            PlanTrials trials,
            StaffSession session,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.book = book;
        this.trials = trials;
        this.session = session;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Every version, the last first. */
    List<RuleVersion> versions(Firm firm) {
        return session.asAdmin(firm).call(() -> book.versions(firm.id()));
    }

    List<RuleChange> inForce(Firm firm) {
        return session.asAdmin(firm).call(() -> book.inForce(firm.id()));
    }

    /** What rules would have said to the proposals of the last twelve months. */
    List<Tried> tried(Firm firm, List<RuleChange> changes) {
        var since = session.today(firm).minusMonths(MONTHS);
        return session.asAdmin(firm).call(() -> trials.tried(firm.id(), changes, since));
    }

    /** @param newest the version that was the last when the page was shown; 0 = there was none */
    void activate(Firm firm, List<RuleChange> changes, LocalDate from, int newest) {
        var actor = session.actor();
        session.asAdmin(firm)
                .run(() -> transaction.executeWithoutResult(_ -> {
                    var version = book.replace(firm.id(), changes, from, newest, actor);
                    audit.append(
                            firm.id(),
                            actor,
                            "plan-rules.changed",
                            firm.id().toString(),
                            "version " + version + " from " + from);
                }));
    }
}
