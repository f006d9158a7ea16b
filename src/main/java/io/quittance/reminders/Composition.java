package io.quittance.reminders;

import io.quittance.kernel.Money;
import io.quittance.reminders.ReminderDecision.Held;
import io.quittance.reminders.ReminderDecision.Send;
import io.quittance.reminders.ReminderDecision.Wait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a debtor's one message of the day among the claims whose step is due. */
final class Composition {

    private record Group(String currency, Step step) {}

    private static final Comparator<Group> MOST_ADVANCED_FIRST = Comparator.<Group>comparingInt(
                    group -> group.step().offsetDays())
            .reversed()
            .thenComparing(Group::currency);

    private final DebtorCase debtor;
    private final List<ReminderDecision> alone;
    private final LocalDate today;
    private final Map<Group, List<Claim>> groups = new HashMap<>();
    private final Set<Group> tooSmall = new HashSet<>();
    private final @Nullable PlannedReminder reminder;

    /** Composes from what was decided for each claim alone, in the order of the debtor's claims. */
    Composition(DebtorCase debtor, List<ReminderDecision> alone, LocalDate today) {
        this.debtor = debtor;
        this.alone = alone;
        this.today = today;
        for (int i = 0; i < alone.size(); i++) {
            if (alone.get(i) instanceof Send(var step)) {
                var claim = debtor.claims().get(i).claim();
                groups.computeIfAbsent(group(claim, step), _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        this.reminder = mostAdvanced();
    }

    /** The message that leaves, or null. */
    @Nullable
    PlannedReminder reminder() {
        return reminder;
    }

    /** What becomes of a claim whose step would leave if its debtor had no other. */
    ReminderDecision settle(OpenClaim claim, Send send) {
        if (reminder != null && reminder.claims().contains(claim.claim())) {
            return send;
        }
        var reason = tooSmall.contains(group(claim.claim(), send.step()))
                ? Reason.BELOW_MINIMUM
                : Reason.OTHER_MESSAGE_TODAY;
        var situation =
                reminder == null ? debtor.situation() : debtor.situation().contacted(today);
        return new Wait(reason, send.step(), new NextStep(situation.firstAllowed(today.plusDays(1)), send.step()));
    }

    private @Nullable PlannedReminder mostAdvanced() {
        for (var group : groups.keySet().stream().sorted(MOST_ADVANCED_FIRST).toList()) {
            var candidate = compose(group, groups.getOrDefault(group, List.of()));
            if (candidate.total().minor() >= debtor.scenario().minimumMinor()) {
                return candidate;
            }
            tooSmall.add(group);
        }
        return null;
    }

    private PlannedReminder compose(Group group, List<Claim> claims) {
        var credits = debtor.credits().stream()
                .filter(credit -> credit.open().currencyCode().equals(group.currency()))
                .toList();
        var alsoOpen = alsoOpen(group, claims);
        var zero = Money.ofMinor(0, group.currency());
        var credit = credits.stream().map(Credit::open).reduce(zero, Money::plus);
        var own = claims.stream().map(Claim::open).reduce(zero, Money::plus).minus(credit);
        // A credit larger than these invoices is set against the others that the message lists.
        var total = own.isPositive() ? own : alsoOpen.stream().map(Claim::open).reduce(own, Money::plus);
        return new PlannedReminder(
                debtor.situation().debtor(), today, group.step(), List.copyOf(claims), alsoOpen, credits, total);
    }

    private List<Claim> alsoOpen(Group group, List<Claim> claims) {
        if (group.step().startsLegalClock() || group.step().isPreDue()) {
            return List.of();
        }
        var others = new ArrayList<Claim>();
        for (int i = 0; i < alone.size(); i++) {
            var claim = debtor.claims().get(i).claim();
            if (!(alone.get(i) instanceof Held)
                    && claim.isOverdue(today)
                    && claim.open().currencyCode().equals(group.currency())
                    && !claims.contains(claim)) {
                others.add(claim);
            }
        }
        return List.copyOf(others);
    }

    private static Group group(Claim claim, Step step) {
        return new Group(claim.open().currencyCode(), step);
    }
}
