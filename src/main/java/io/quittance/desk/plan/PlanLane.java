package io.quittance.desk.plan;

import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanFilter;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the proposals that wait for a person, over all firms of that person. */
@Component
class PlanLane {

    private static final int MOST_OF_A_FIRM = 200;

    private final PlanList list;
    private final Debtors debtors;
    private final StaffSession session;

    PlanLane(PlanList list, Debtors debtors, StaffSession session) {
        this.list = list;
        this.debtors = debtors;
        this.session = session;
    }

    /** A proposal and whose it is. */
    record Line(PlanTalk talk, Plan plan) {

        boolean isLate() {
            return plan.answerBy().isBefore(talk.today());
        }
    }

    /** The earliest promised answer first; of one day, who waits longest. */
    List<Line> waiting(StaffTexts texts, Told changed) {
        return session.over(firms -> firms.stream()
                .flatMap(firm -> ofFirm(firm, texts, changed))
                .sorted(Comparator.comparing((Line line) -> line.plan().answerBy())
                        .thenComparing(line -> line.plan().last().at()))
                .toList());
    }

    private Stream<Line> ofFirm(Firm firm, StaffTexts texts, Told changed) {
        var plans = list.page(firm.id(), new PlanFilter(null, null, PlanState.PROPOSED), 0, MOST_OF_A_FIRM);
        var names = debtors.getAll(
                firm.id(), plans.stream().map(Plan::debtor).distinct().toList());
        var today = session.today(firm);
        return plans.stream()
                .map(plan -> new Line(
                        new PlanTalk(firm, Objects.requireNonNull(names.get(plan.debtor())), today, texts, changed),
                        plan));
    }
}
