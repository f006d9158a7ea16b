package io.quittance.dunning;

import static io.quittance.dunning.Condition.ofClaim;
import static io.quittance.dunning.Condition.ofMessage;

import io.quittance.dunning.Condition.Scope;
import io.quittance.receivables.HoldKind;
import io.quittance.receivables.InvoiceState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a debtor is not reminded: one list of named conditions, of which the first that stops gives the reason. Run, rehearsal,
 * last check, "why did this go out?", the console and its texts all go by this list.
 */
public final class ReminderPolicy {

    /** No day: nothing is left to look at until something happens. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** A hold without an end is looked at again after so many days, in case the news of its release was lost. */
    private static final int LOOK_AGAIN_DAYS = 30;

    /** Holds that say what a condition of its own asks as well. */
    private static final Set<Reason> OF_THEIR_OWN = EnumSet.of(Reason.NO_ADDRESS, Reason.FIRM_PAUSED);

    /** The conditions in the order in which they are asked. */
    public static final List<Condition> ALL = List.of(
            ofClaim("closed", reasons(InvoiceState.values(), Reason::of), ReminderPolicy::closed, (_, _) -> NEVER)
                    .alsoAtExit(),
            ofClaim("last-step", Reason.LAST_STEP, claim -> claim.next() == null, (_, _) -> NEVER),
            ofClaim("held", holdReasons(), ReminderPolicy::held, ReminderPolicy::afterHold)
                    .alsoAtExit(),
            ofClaim("firm-paused", Reason.FIRM_PAUSED, ReminderPolicy::isFirmPaused, ReminderPolicy::tomorrow)
                    .alsoAtExit(),
            ofClaim("no-address", Set.of(Reason.NO_ADDRESS), ReminderPolicy::noAddress, ReminderPolicy::afterHold)
                    .alsoAtExit(),
            ofClaim("not-due", Reason.NOT_DUE, ReminderPolicy::isNotDue, ReminderPolicy::onNextStep),
            ofClaim("notice-period", Reason.NOTICE_PERIOD, ReminderPolicy::isInNotice, ReminderPolicy::onNextStep),
            ofClaim("step-later", Reason.STEP_LATER, claim -> !claim.isDue(), ReminderPolicy::onNextStep),
            ofClaim(
                    "previous-not-proven",
                    Reason.PREVIOUS_NOT_PROVEN,
                    claim -> claim.next() != null && !claim.next().isPreviousProven(),
                    ReminderPolicy::tomorrow),
            ofClaim(
                            "sender-not-allowed",
                            Reason.SENDER_NOT_ALLOWED,
                            claim -> !claim.situation().senderAllowed(),
                            ReminderPolicy::tomorrow)
                    .alsoAtExit(),
            ofClaim(
                    "quiet-day",
                    Reason.QUIET_DAY,
                    claim -> claim.situation().isQuiet(claim.day()),
                    ReminderPolicy::onNextStep),
            ofClaim(
                    "one-a-day",
                    Reason.OTHER_MESSAGE_TODAY,
                    claim -> claim.situation().wasContactedOn(claim.day()),
                    ReminderPolicy::onNextStep),
            ofClaim(
                    "rhythm",
                    Reason.RHYTHM,
                    claim -> claim.situation().isWithinRhythm(claim.day()),
                    ReminderPolicy::onNextStep),
            ofClaim(
                    "minimum-gap",
                    Reason.MINIMUM_GAP,
                    claim -> claim.situation().isTooSoon(claim.day()),
                    ReminderPolicy::onNextStep),
            ofMessage("below-minimum", Reason.BELOW_MINIMUM, MessageOnDay::isBelowMinimum, ReminderPolicy::tomorrow)
                    .alsoOfClaim(claim -> !claim.claim().open().isPositive())
                    .alsoAtExit(),
            ofMessage("amount", ExitReason.BALANCE_CHANGED, m -> !m.asPlanned(), ReminderPolicy::tomorrow)
                    .onlyAtExit(),
            ofMessage(
                            "notice-date",
                            ExitReason.NOTICE_DATE_PASSED,
                            MessageOnDay::hasPassedNoticeDate,
                            ReminderPolicy::tomorrow)
                    .onlyAtExit(),
            ofMessage(
                            "contact-hours",
                            ExitReason.OUTSIDE_CONTACT_HOURS,
                            message -> message.night().isPositive(),
                            ReminderPolicy::tomorrow)
                    .onlyAtExit());

    private ReminderPolicy() {}

    /** A condition that stopped a claim or a message. */
    public record Stopped(Condition by, Stop stop) {}

    /** The first condition that stops a claim in this scope. */
    public static Optional<Stopped> first(List<Condition> policy, Scope scope, ClaimOnDay claim) {
        return first(policy, scope, condition -> condition.stops(claim));
    }

    /** The first condition that stops a message in this scope. */
    public static Optional<Stopped> first(List<Condition> policy, Scope scope, MessageOnDay message) {
        return first(policy, scope, condition -> condition.stops(message));
    }

    private static Optional<Stopped> first(
            List<Condition> policy, Scope scope, Function<Condition, Optional<Stop>> asked) {
        for (var condition : policy) {
            if (condition.scopes().contains(scope)) {
                var stop = asked.apply(condition);
                if (stop.isPresent()) {
                    return Optional.of(new Stopped(condition, stop.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Stop> closed(ClaimOnDay claim) {
        return Optional.ofNullable(claim.claim().claim().closed()).map(Stop::of);
    }

    private static Optional<Stop> held(ClaimOnDay claim) {
        return claim.claim()
                .hold(claim.day(), hold -> !OF_THEIR_OWN.contains(hold.reason()))
                .map(Stop::of);
    }

    private static boolean isFirmPaused(ClaimOnDay claim) {
        return claim.situation().firmPaused()
                || claim.claim()
                        .hold(claim.day(), hold -> hold.reason() == Reason.FIRM_PAUSED)
                        .isPresent();
    }

    private static Optional<Stop> noAddress(ClaimOnDay claim) {
        var step = claim.dueStep();
        var unreachable = step != null && !claim.situation().channels().contains(step.channel())
                ? Optional.of(Stop.of(Reason.NO_ADDRESS))
                : Optional.<Stop>empty();
        return claim.claim()
                .hold(claim.day(), hold -> hold.reason() == Reason.NO_ADDRESS)
                .map(Stop::of)
                .or(() -> unreachable);
    }

    private static boolean isNotDue(ClaimOnDay claim) {
        return !claim.isDue() && !claim.claim().isOverdue(claim.day());
    }

    private static boolean isInNotice(ClaimOnDay claim) {
        return !claim.isDue() && claim.next() != null && claim.next().waitsForNotice(claim.situation(), claim.day());
    }

    private static LocalDate tomorrow(ClaimOnDay claim, Stop stop) {
        return claim.day().plusDays(1);
    }

    private static LocalDate onNextStep(ClaimOnDay claim, Stop stop) {
        var next = claim.nextStep();
        return next == null ? tomorrow(claim, stop) : next.on();
    }

    /**
     * After its last day; what tells no end is looked at daily, unless it is a hold, whose release is told. A step that falls
     * due under a hold is looked at on that day, so that the record says it was held.
     */
    private static LocalDate afterHold(ClaimOnDay claim, Stop stop) {
        boolean told = claim.claim().hold(claim.day(), _ -> true).isPresent();
        var end = stop.until() == null
                ? claim.day().plusDays(told ? LOOK_AGAIN_DAYS : 1)
                : stop.until().plusDays(1);
        return claim.isDue() || claim.next() == null || claim.next().from().isAfter(end)
                ? end
                : claim.next().from();
    }

    private static Set<Reason> holdReasons() {
        var reasons = reasons(HoldKind.values(), Reason::of);
        reasons.removeAll(OF_THEIR_OWN);
        return reasons;
    }

    private static <T> Set<Reason> reasons(T[] values, Function<T, @Nullable Reason> reason) {
        var reasons = EnumSet.noneOf(Reason.class);
        for (var value : values) {
            var one = reason.apply(value);
            if (one != null) {
                reasons.add(one);
            }
        }
        return reasons;
    }
}
