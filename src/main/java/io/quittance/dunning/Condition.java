package io.quittance.dunning;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the {@link ReminderPolicy}: when no reminder is planned, or a planned one does not leave.
 *
 * @param key names its sentence in the texts, {@code policy.rhythm}
 * @param reasons what it may answer; each reason belongs to one condition
 * @param scopes when it is asked
 * @param ofClaim the test of a claim; null when it is asked about messages
 * @param ofMessage the test of a message in one currency; null when it is asked about claims
 * @param nextAction when a claim that it stopped is decided again
 */
record Condition(
        String key,
        Set<? extends StopReason> reasons,
        Set<Scope> scopes,
        @Nullable Function<ClaimOnDay, Optional<Stop>> ofClaim,
        @Nullable Function<MessageOnDay, Optional<Stop>> ofMessage,
        NextDay nextAction) {

    /** When a condition is asked. */
    enum Scope {
        /** Of a claim, when its day is planned. */
        CLAIM,
        /** Of the composed message. */
        MESSAGE,
        /** Again in the last moment before the message leaves. */
        EXIT
    }

    /** The day of the next look at a claim that was stopped. */
    @FunctionalInterface
    interface NextDay {
        LocalDate on(ClaimOnDay claim, Stop stop);
    }

    /** Asked of a claim; what answers tells the reason. */
    static Condition ofClaim(
            String key,
            Set<? extends StopReason> reasons,
            Function<ClaimOnDay, Optional<Stop>> test,
            NextDay nextAction) {
        return new Condition(key, reasons, EnumSet.of(Scope.CLAIM), test, null, nextAction);
    }

    /** Asked of a claim, with one reason. */
    static Condition ofClaim(String key, StopReason reason, Predicate<ClaimOnDay> stops, NextDay nextAction) {
        return ofClaim(key, Set.of(reason), when(stops, reason), nextAction);
    }

    /** Asked of a message in one currency. */
    static Condition ofMessage(String key, StopReason reason, Predicate<MessageOnDay> stops, NextDay nextAction) {
        return new Condition(key, Set.of(reason), EnumSet.of(Scope.MESSAGE), null, when(stops, reason), nextAction);
    }

    /** The same reason, asked of a claim alone as well. */
    Condition alsoOfClaim(Predicate<ClaimOnDay> stops) {
        var more = EnumSet.copyOf(scopes);
        more.add(Scope.CLAIM);
        var reason = reasons.iterator().next();
        return new Condition(key, reasons, more, when(stops, reason), ofMessage, nextAction);
    }

    /** The same, asked again at the exit. */
    Condition alsoAtExit() {
        var more = EnumSet.copyOf(scopes);
        more.add(Scope.EXIT);
        return new Condition(key, reasons, more, ofClaim, ofMessage, nextAction);
    }

    /** The same, asked at the exit only. */
    Condition onlyAtExit() {
        return new Condition(key, reasons, EnumSet.of(Scope.EXIT), ofClaim, ofMessage, nextAction);
    }

    Optional<Stop> stops(ClaimOnDay claim) {
        return ofClaim == null ? Optional.empty() : ofClaim.apply(claim);
    }

    Optional<Stop> stops(MessageOnDay message) {
        return ofMessage == null ? Optional.empty() : ofMessage.apply(message);
    }

    private static <T> Function<T, Optional<Stop>> when(Predicate<T> stops, StopReason reason) {
        var stop = Optional.of(Stop.of(reason));
        return asked -> stops.test(asked) ? stop : Optional.empty();
    }
}
