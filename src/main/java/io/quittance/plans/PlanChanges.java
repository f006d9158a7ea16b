package io.quittance.plans;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan bends before it breaks: within limits the debtor changes it without asking. */
@Component
public class PlanChanges {

    private final PlanReading reading;
    private final PlanStore store;
    private final PlanPartStore parts;
    private final PlanLife life;
    private final PlanCover cover;
    private final Firms firms;
    private final BusinessDay businessDay;

    PlanChanges(
            PlanReading reading,
            PlanStore store,
            PlanPartStore parts,
            PlanLife life,
            PlanCover cover,
            Firms firms,
            BusinessDay businessDay) {
        this.reading = reading;
        this.store = store;
        this.parts = parts;
        this.life = life;
        this.cover = cover;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /**
     * What a debtor can do with an instalment.
     *
     * @param earliest the first day it can be moved to
     * @param latest the last one
     * @param maySkip it can be put at the end of the plan
     */
    public record Room(LocalDate earliest, LocalDate latest, boolean maySkip) {}

    /** Changes a plan that is kept. @throws RefusedException outside the limits, or when it is not kept or does not run */
    @Transactional
    public Plan change(FirmId firm, PlanId id, PlanChange change, String author) {
        var plan = kept(reading.lock(firm, id));
        var today = today(firm);
        parts.replace(firm, id, Bending.of(plan, change, today));
        if (change instanceof PlanChange.Skip) {
            store.skipped(firm, id);
        }
        parts.note(firm, id, new Deed(author, businessDay.now(), today), "CHANGED", change.toString());
        life.count(firm, id, today);
        cover.changed(firm, plan);
        return reading.find(firm, id).orElseThrow();
    }

    /** The instalments as a change would make them; nothing is changed. @throws RefusedException as {@link #change} */
    @Transactional(readOnly = true)
    public List<PlanLine> preview(FirmId firm, PlanId id, PlanChange change) {
        var plan = kept(reading.find(firm, id));
        var today = today(firm);
        return Progress.of(
                        Bending.of(plan, change, today),
                        plan.paid().minor(),
                        plan.credited().minor(),
                        plan.life().limits().graceDays(),
                        today)
                .lines();
    }

    /** What can be done with an instalment of a plan that is kept; nothing when it can be changed no more. */
    @Transactional(readOnly = true)
    public Optional<Room> room(FirmId firm, PlanId id, int no) {
        return reading.find(firm, id)
                .filter(plan -> plan.state() == PlanState.ACTIVE)
                .flatMap(plan -> Bending.room(plan, no, today(firm)));
    }

    private static Plan kept(Optional<Plan> found) {
        return found.filter(plan -> plan.state() == PlanState.ACTIVE)
                .orElseThrow(() -> new RefusedException(
                        "plan", "state", "Only a plan that runs and is kept can be changed", "make another offer"));
    }

    private LocalDate today(FirmId firm) {
        return businessDay.today(firms.get(firm).zone());
    }
}
