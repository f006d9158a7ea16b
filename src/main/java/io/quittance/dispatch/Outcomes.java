package io.quittance.dispatch;

import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.dispatch.waiting.SendingPauses;
import io.quittance.kernel.BusinessDay;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageKind;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageTransition;
import io.quittance.messages.Suppressions;
import io.quittance.parties.Firm;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what came of messages and tells it, in one transaction. */
@Component
final class Outcomes {

    private static final int LONGEST_DETAIL = 500;

    private final OutcomeStore store;
    private final SendingPauses pauses;
    private final Suppressions suppressions;
    private final OutcomeNews news;
    private final BusinessDay businessDay;
    private final RandomGenerator random = new SecureRandom();

    Outcomes(
            OutcomeStore store,
            SendingPauses pauses,
            Suppressions suppressions,
            OutcomeNews news,
            BusinessDay businessDay) {
        this.store = store;
        this.pauses = pauses;
        this.suppressions = suppressions;
        this.news = news;
        this.businessDay = businessDay;
    }

    /** @param on the day that counts as the day of sending */
    void record(Firm firm, List<DeliveryOutcome> results, LocalDate on) {
        for (var result : results) {
            if (result.result() instanceof DeliveryResult.SenderRefused(var reason, var reply)) {
                pauses.begin(firm.id(), reason, shorten(reply));
            }
            addressTrouble(result)
                    .ifPresent(reason -> suppressions.suppress(
                            firm.id(), Objects.requireNonNull(result.attempt().recipient()), reason));
        }
        settle(
                firm,
                MessageTransition.Cause.OUTCOME.from(),
                results.stream().map(this::change).toList(),
                on);
    }

    /** Records why messages that were due do not leave now. */
    void stay(Firm firm, List<StateChange> changes, LocalDate on) {
        settle(firm, MessageTransition.Cause.LAST_CHECK.from(), changes, on);
    }

    private void settle(Firm firm, Set<MessageState> from, List<StateChange> changes, LocalDate on) {
        if (changes.isEmpty()) {
            return;
        }
        store.settle(firm.id(), from, changes, businessDay.now(), on).forEach(changed -> news.tell(firm, changed, on));
    }

    /** Counts against the first due message that claiming it failed as a whole. */
    void countFault(Firm firm, Channel channel) {
        var today = businessDay.today(firm.zone());
        store.countFault(firm.id(), channel, businessDay.now(), today)
                .ifPresent(changed -> news.tell(firm, changed, today));
    }

    /** Why the address is not written to any more: it does not work, its server refuses it, or it was full to the end. */
    private static Optional<MessageReason> addressTrouble(DeliveryOutcome outcome) {
        return switch (outcome.result()) {
            case DeliveryResult.Refused(var reason, var unused, var gone)
            when gone || OutcomeNews.ADDRESS_TROUBLE.contains(reason) -> Optional.of(reason);
            case DeliveryResult.Later(var reason, var unused)
            when stayedFull(outcome.attempt(), reason) -> Optional.of(reason);
            default -> Optional.empty();
        };
    }

    /** For days: ten minutes, the life of a sign-in mail, prove nothing. */
    private static boolean stayedFull(DeliveryAttempt attempt, MessageReason reason) {
        return reason == MessageReason.MAILBOX_FULL
                && attempt.kind() != MessageKind.LOGIN_LINK
                && Backoff.givesUp(attempt.kind(), attempt.age());
    }

    private StateChange change(DeliveryOutcome result) {
        var attempt = result.attempt();
        return switch (result.result()) {
            case DeliveryResult.Accepted(var reply) -> change(attempt, MessageState.SENT, null, reply, 0);
            case DeliveryResult.Later(var reason, var reply) -> later(attempt, reason, reply);
            case DeliveryResult.Refused(var reason, var reply, var addressGone) ->
                change(attempt, addressGone ? MessageState.BOUNCED : MessageState.FAILED, reason, reply, 0);
            case DeliveryResult.Doubtful(var reply) ->
                change(attempt, MessageState.UNKNOWN, MessageReason.NO_FINAL_ANSWER, reply, 0);
            case DeliveryResult.SenderRefused(var reason, var reply) -> putBack(attempt, reason, reply);
            case DeliveryResult.NotTried(var reply) -> putBack(attempt, null, reply);
        };
    }

    private StateChange later(DeliveryAttempt attempt, MessageReason reason, String reply) {
        var end = stayedFull(attempt, reason) ? reason : MessageReason.GIVEN_UP;
        return Backoff.givesUp(attempt.kind(), attempt.age())
                ? change(attempt, MessageState.FAILED, end, reply, 0)
                : change(attempt, MessageState.PLANNED, reason, reply, Backoff.seconds(attempt.number(), random));
    }

    private static StateChange change(
            DeliveryAttempt attempt, MessageState state, @Nullable MessageReason reason, String reply, long pause) {
        return new StateChange(attempt.message(), attempt.fence(), state, reason, shorten(reply), pause, 0, 0);
    }

    private static StateChange putBack(DeliveryAttempt attempt, @Nullable MessageReason reason, String reply) {
        return new StateChange(
                attempt.message(), attempt.fence(), MessageState.PLANNED, reason, shorten(reply), 0, 1, 0);
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
