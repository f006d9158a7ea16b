package io.quittance.plans;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan bends before it breaks: within limits the debtor changes it without asking. */
@Component
public class PlanChanges {

    private final PlanReading reading;
    private final PlanStore store;
    private final PlanPartStore parts;
    private final PlanLife life;
    private final Firms firms;
    private final BusinessDay businessDay;

    PlanChanges(
            PlanReading reading,
            PlanStore store,
            PlanPartStore parts,
            PlanLife life,
            Firms firms,
            BusinessDay businessDay) {
        this.reading = reading;
        this.store = store;
        this.parts = parts;
        this.life = life;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** Changes a plan that is kept. @throws RefusedException outside the limits, or when it is not kept or does not run */
    @Transactional
    public Plan change(FirmId firm, PlanId id, PlanChange change, String author) {
        var plan = reading.lock(firm, id)
                .filter(found -> found.state() == PlanState.ACTIVE)
                .orElseThrow(() -> new RefusedException(
                        "plan", "state", "Only a plan that runs and is kept can be changed", "make another offer"));
        var today = businessDay.today(firms.get(firm).zone());
        parts.replace(firm, id, Bending.of(plan, change, today));
        if (change instanceof PlanChange.Skip) {
            store.skipped(firm, id);
        }
        parts.note(firm, id, new Deed(author, businessDay.now(), today), "CHANGED", change.toString());
        life.count(firm, id, today);
        return reading.find(firm, id).orElseThrow();
    }
}
