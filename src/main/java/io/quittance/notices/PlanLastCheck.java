package io.quittance.notices;

import io.quittance.kernel.BusinessDay;
import io.quittance.messages.Channel;
import io.quittance.messages.LastCheck;
import io.quittance.messages.Message;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Verdict;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firms;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanList;
import io.quittance.plans.PlanState;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Holds;
import io.quittance.reminders.ContactHours;
import java.time.LocalDate;
import java.util.Objects;
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
    private final Holds holds;
    private final Debtors debtors;
    private final Firms firms;
    private final ContactHours hours;
    private final BusinessDay businessDay;

    PlanLastCheck(
            PlanList plans, Holds holds, Debtors debtors, Firms firms, ContactHours hours, BusinessDay businessDay) {
        this.plans = plans;
        this.holds = holds;
        this.debtors = debtors;
        this.firms = firms;
        this.hours = hours;
        this.businessDay = businessDay;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.PLAN;
    }

    @Override
    public Verdict check(Message message) {
        var key = ASKING.contains(message.template()) ? PlanKey.read(message) : null;
        if (key == null || message.debtor() == null) {
            return Verdict.GO;
        }
        var today = businessDay.today(firms.get(message.firm()).zone());
        var protecting = holds.active(message.firm(), message.debtor(), today).stream()
                .map(Hold::kind)
                .filter(kind -> kind.isProtection())
                .findFirst();
        if (protecting.isPresent()) {
            return new Verdict.Stop(MessageReason.valueOf(protecting.get().name()));
        }
        return plans.find(message.firm(), key.plan())
                .flatMap(plan -> stopped(message.template(), plan, key, today))
                .<Verdict>map(Verdict.Stop::new)
                .orElseGet(() -> byHour(message));
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

    /** A letter is read when its reader wants. */
    private Verdict byHour(Message message) {
        var debtor = debtors.get(message.firm(), Objects.requireNonNull(message.debtor()));
        var wait = hours.wait(businessDay.now(), firms.get(message.firm()).zone(), debtor.country());
        return message.channel() == Channel.LETTER || wait.isZero()
                ? Verdict.GO
                : new Verdict.Later(MessageReason.OUTSIDE_CONTACT_HOURS, wait);
    }
}
