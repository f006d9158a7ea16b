package io.quittance.notices;

import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.DebtorWays;
import io.quittance.parties.Debtors;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanList;
import io.quittance.plans.news.ComingInstalments;
import io.quittance.plans.news.ComingInstalments.Coming;
import io.quittance.reminders.RunFinished;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says before each instalment that it comes: three days before by mail, eight by letter, so that the post has time. */
@Component
class InstalmentNotes {

    static final int DAYS_BY_MAIL = 3;
    static final int DAYS_BY_LETTER = 8;

    private final ComingInstalments coming;
    private final PlanList plans;
    private final Debtors debtors;
    private final DebtorWays ways;
    private final Notes notes;

    InstalmentNotes(ComingInstalments coming, PlanList plans, Debtors debtors, DebtorWays ways, Notes notes) {
        this.coming = coming;
        this.plans = plans;
        this.debtors = debtors;
        this.ways = ways;
        this.notes = notes;
    }

    /** In the run's order: what became late or was broken today is known by now. */
    @EventListener
    @Transactional
    public void dayBegan(RunFinished event) {
        tell(event.firm(), event.day());
    }

    private void tell(FirmId firm, LocalDate today) {
        var near = coming.between(firm, today, today.plusDays(DAYS_BY_LETTER));
        var known = debtors.getAll(
                firm, near.stream().map(Coming::debtor).distinct().toList());
        var reached = ways.ofAll(firm, known.values());
        for (var one : near) {
            var way = reached.get(one.debtor());
            int days = way == Channel.EMAIL ? DAYS_BY_MAIL : DAYS_BY_LETTER;
            if (way != null && !one.on().isAfter(today.plusDays(days))) {
                plans.find(firm, one.plan())
                        .filter(plan -> isNext(plan, one.on(), today))
                        .ifPresent(plan -> tell(firm, plan, one.on(), today));
            }
        }
    }

    /** Before it everything came; else the one before it is asked for. */
    private static boolean isNext(Plan plan, LocalDate on, LocalDate today) {
        return PlanContents.firstOpen(plan, today)
                .filter(line -> line.on().equals(on))
                .isPresent();
    }

    private void tell(FirmId firm, Plan plan, LocalDate on, LocalDate today) {
        var content = PlanContents.next(plan, today);
        notes.tell(firm, plan.debtor(), PlanNotes.note(plan, "due", PlanKey.of(on, content.sum()), content, List.of()));
        coming.told(firm, plan.id(), on, today);
    }
}
