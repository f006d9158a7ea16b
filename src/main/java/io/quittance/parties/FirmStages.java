package io.quittance.parties;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PlainText;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.AuditLog;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a firm from draft to live, and lets it rest. Each step says who and why, in its history and in the audit log. */
@Component
public class FirmStages {

    private static final int LONGEST_REASON = 500;

    private final FirmStageStore store;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final InstantSource clock;
    private final AuditLog audit;

    FirmStages(FirmStageStore store, Firms firms, BusinessDay businessDay, InstantSource clock, AuditLog audit) {
        this.store = store;
        this.firms = firms;
        this.businessDay = businessDay;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Leads the firm on. Scope: the firm's staff or operator.
     *
     * @param reason in words; a pause must have one
     * @throws RefusedException when the firm cannot go there from where it is, or the reason is missing
     */
    @Transactional
    public void change(FirmId id, FirmStage next, String by, String reason) {
        var firm = firms.get(id);
        var why = next == FirmStage.PAUSED ? PlainText.line("reason", reason, LONGEST_REASON) : PlainText.shown(reason);
        var change = new FirmStageChange(firm.stage(), next, businessDay.today(firm.zone()), clock.instant(), by, why);
        if (!firm.stage().leadsTo(next) || !store.change(id, change)) {
            throw new RefusedException(
                    "stage", "order", "The firm cannot go there from where it is", "look at its stage again");
        }
        audit.append(
                id, by, "firm.stage", id.toString(), firm.stage() + " > " + next + (why.isEmpty() ? "" : ": " + why));
    }

    /** How the firm came to its stage, the last step first. */
    @Transactional(readOnly = true)
    public List<FirmStageChange> history(FirmId firm) {
        return store.history(firm);
    }
}
