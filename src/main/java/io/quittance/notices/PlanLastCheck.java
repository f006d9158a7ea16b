package io.quittance.notices;

import io.quittance.messages.LastCheck;
import io.quittance.messages.Message;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Verdict;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What asks for money of a plan is asked again before it leaves: nothing leaves about what was paid meanwhile, to whom the law
 * protects, or at an hour at which nobody is written to. What answers an act of the debtor leaves at once.
 */
@Component
@Transactional(readOnly = true)
class PlanLastCheck implements LastCheck {

    private static final String DUE = "plan-due";
    private static final String LATE = "plan-late";
    private static final Set<String> ASKING = Set.of(DUE, LATE);

    private final PlanList plans;
    private final ArrangementCheck arrangements;
    private final Quiet quiet;

    PlanLastCheck(PlanList plans, ArrangementCheck arrangements, Quiet quiet) {
        this.plans = plans;
        this.arrangements = arrangements;
        this.quiet = quiet;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.PLAN;
    }

    @Override
    public Verdict check(Message message) {
        if (message.debtor() == null) {
            return Verdict.GO;
        }
        var key = ASKING.contains(message.template()) ? PlanKey.read(message) : null;
        if (key == null) {
            return arrangements.check(message);
        }
        var today = quiet.today(message.firm());
        return quiet.protecting(message)
                .or(() -> plans.find(message.firm(), key.plan())
                        .flatMap(plan -> stopped(message.template(), plan, key, today)))
                .<Verdict>map(Verdict.Stop::new)
                .orElseGet(() -> quiet.byHour(message));
    }

    private static Optional<MessageReason> stopped(String template, Plan plan, PlanKey key, LocalDate today) {
        boolean stands = template.equals(DUE)
                ? plan.state() == PlanState.ACTIVE
                        && PlanContents.firstOpen(plan, today)
                                .filter(line -> line.on().equals(key.day()))
                                .isPresent()
                : plan.state() == PlanState.LATE;
        if (!stands) {
            return Optional.of(MessageReason.PAID);
        }
        return plan.dueNow(today).minor() == key.sum() ? Optional.empty() : Optional.of(MessageReason.BALANCE_CHANGED);
    }
}
