package io.quittance.dunning;

import io.quittance.dunning.Condition.Scope;
import io.quittance.dunning.PlannedReminder.Block;
import io.quittance.dunning.PlannedReminder.Taking;
import io.quittance.dunning.ReminderPolicy.Stopped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A debtor's one message of the day. When the step of any claim is due, the message takes along every overdue claim whose next
 * step would be due within the rhythm; it speaks with the most advanced step, and no milder than a reminder before it while a
 * claim of that one is still open. Steps that start a legal clock go in a message of their own, and so do notes before the
 * due date.
 */
final class Conversation {

    /** What can share a message. */
    private enum Family {
        REMINDER,
        LEGAL_CLOCK,
        PRE_DUE;

        static Family of(Step step) {
            return step.isPreDue() ? PRE_DUE : step.startsLegalClock() ? LEGAL_CLOCK : REMINDER;
        }
    }

    /** A claim that can take its next step today. @param due false when its own day has not come */
    private record Ready(ClaimInCase claim, DueStep next, boolean due) {
        Taking taking() {
            return new Taking(claim.claim(), next.step());
        }
    }

    private final DebtorCase debtor;
    private final List<Condition> policy;
    private final LocalDate today;
    private final Map<ClaimInCase, Stopped> tooSmall = new HashMap<>();
    private final List<Ready> ready = new ArrayList<>();
    private final List<ClaimInCase> listed = new ArrayList<>();
    private final @Nullable PlannedReminder reminder;

    /** Composes the day's message. */
    Conversation(DebtorCase debtor, List<Condition> policy, LocalDate today) {
        this.debtor = debtor;
        this.policy = policy;
        this.today = today;
        debtor.claims().forEach(this::look);
        this.reminder = compose();
    }

    /** The message that leaves, or null. */
    @Nullable
    PlannedReminder reminder() {
        return reminder;
    }

    /** What kept a claim out of the message, because there was too little to ask for in its currency. */
    Optional<Stopped> stopped(ClaimInCase claim) {
        return Optional.ofNullable(tooSmall.get(claim));
    }

    private void look(ClaimInCase claim) {
        var asked = ClaimOnDay.of(debtor, claim, today);
        var stop = ReminderPolicy.first(policy, Scope.CLAIM, asked);
        if (stop.isEmpty()) {
            ready.add(new Ready(claim, Objects.requireNonNull(asked.next()), true));
        } else if (asked.next() != null && !asked.isDue() && isWithinRhythm(asked.next())) {
            var along = asked.takenAlong();
            if (ReminderPolicy.first(policy, Scope.CLAIM, along).isEmpty()) {
                ready.add(new Ready(claim, asked.next(), false));
            }
        }
        if (claim.isOverdue(today) && stop.map(s -> !s.stop().isHolding()).orElse(true)) {
            listed.add(claim);
        }
    }

    private boolean isWithinRhythm(DueStep next) {
        return !next.from().isAfter(today.plusDays(debtor.scenario().rhythmDays()));
    }

    /** Of two families whose steps are due the one that waited longer goes first. */
    private @Nullable PlannedReminder compose() {
        var families = ready.stream()
                .filter(Ready::due)
                .collect(Collectors.toMap(
                        one -> Family.of(one.next().step()),
                        one -> one.next().from(),
                        (one, other) -> one.isBefore(other) ? one : other,
                        TreeMap::new));
        return families.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Family, LocalDate> family) -> family.getKey() == Family.PRE_DUE)
                        .thenComparing(Map.Entry::getValue))
                .map(family -> compose(family.getKey()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<PlannedReminder> compose(Family family) {
        var members = ready.stream()
                .filter(one -> Family.of(one.next().step()) == family)
                .collect(Collectors.groupingBy(
                        one -> one.claim().open().currencyCode(), TreeMap::new, Collectors.toList()));
        var left = new ArrayList<Ready>();
        var blocks = new ArrayList<Block>();
        for (var one : members.values()) {
            var block = block(one, family);
            var stop = stop(block, one);
            if (stop.isEmpty()) {
                blocks.add(block);
                left.addAll(one);
            } else {
                one.stream().filter(Ready::due).forEach(out -> tooSmall.put(out.claim(), stop.get()));
            }
        }
        if (left.stream().noneMatch(Ready::due)) {
            return Optional.empty();
        }
        return Optional.of(
                new PlannedReminder(debtor.situation().debtor(), today, words(left, family), List.copyOf(blocks)));
    }

    private Block block(List<Ready> members, Family family) {
        var currency = members.getFirst().claim().open().currency();
        var also = family != Family.REMINDER
                ? List.<Claim>of()
                : listed.stream()
                        .filter(claim -> claim.open().currency().equals(currency))
                        .filter(claim -> members.stream()
                                .noneMatch(one -> one.claim().invoice().equals(claim.invoice())))
                        .map(ClaimInCase::claim)
                        .toList();
        var credits = debtor.credits().stream()
                .filter(credit -> credit.open().currency().equals(currency))
                .toList();
        return Block.of(members.stream().map(Ready::taking).toList(), also, credits);
    }

    private Optional<Stopped> stop(Block block, List<Ready> members) {
        var asked = new MessageOnDay(
                debtor.scenario(),
                debtor.situation(),
                mostAdvanced(members),
                block.total(),
                today,
                today,
                true,
                Duration.ZERO);
        return ReminderPolicy.first(policy, Scope.MESSAGE, asked);
    }

    /** The step that speaks for all, by the way of the most advanced one that is taken. */
    private Step words(List<Ready> members, Family family) {
        var own = mostAdvanced(members);
        if (family != Family.REMINDER) {
            return own;
        }
        int before = debtor.claims().stream().mapToInt(ClaimInCase::tone).max().orElse(-1);
        var spoken = before > own.offsetDays() ? debtor.scenario().speakingFrom(before) : null;
        return spoken == null ? own : spoken.by(own.channel());
    }

    private static Step mostAdvanced(List<Ready> members) {
        return members.stream()
                .map(one -> one.next().step())
                .max(Comparator.comparingInt(Step::offsetDays))
                .orElseThrow();
    }
}
