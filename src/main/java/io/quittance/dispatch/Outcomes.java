package io.quittance.dispatch;

import io.quittance.dispatch.OutcomeStore.Changed;
import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.messages.Channel;
import io.quittance.messages.LetterFailed;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageSent;
import io.quittance.messages.MessageState;
import io.quittance.messages.MessageStopped;
import io.quittance.messages.MessageTransition;
import io.quittance.messages.SenderRefused;
import io.quittance.messages.Suppressions;
import io.quittance.parties.Firm;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what came of messages and tells it, in one transaction. */
@Component
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final int LONGEST_DETAIL = 500;

    private static final Set<MessageReason> NO_ADDRESS =
            Set.of(MessageReason.NO_ADDRESS, MessageReason.ADDRESS_NOT_PRINTABLE);

    private final OutcomeStore store;
    private final SendingPauseStore pauses;
    private final Suppressions suppressions;
    private final Doubts doubts;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;
    private final RandomGenerator random = new SecureRandom();

    Outcomes(
            OutcomeStore store,
            SendingPauseStore pauses,
            Suppressions suppressions,
            Doubts doubts,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.pauses = pauses;
        this.suppressions = suppressions;
        this.doubts = doubts;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** @param on the day that counts as the day of sending */
    void record(Firm firm, List<DeliveryOutcome> results, LocalDate on) {
        for (var result : results) {
            switch (result.result()) {
                case DeliveryResult.SenderRefused(var reason, var reply) -> pause(firm.id(), reason, reply);
                case DeliveryResult.Refused(var reason, var unused, var addressGone)
                when addressGone ->
                    suppressions.suppress(
                            firm.id(), Objects.requireNonNull(result.attempt().recipient()), reason);
                default -> {}
            }
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
        store.settle(firm.id(), from, changes, businessDay.now(), on).forEach(changed -> tell(firm, changed, on));
    }

    /** Counts against the first due message that claiming it failed as a whole. */
    void countFault(Firm firm, Channel channel) {
        store.countFault(firm.id(), channel, businessDay.today(firm.zone()));
    }

    private void pause(FirmId firm, MessageReason reason, String reply) {
        LOG.error("sending rests for {}: {} ({})", firm, reason, reply);
        pauses.begin(firm, reason, shorten(reply), businessDay.now());
        events.publishEvent(new SenderRefused(firm, reason));
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
        return Backoff.givesUp(attempt.kind(), attempt.age())
                ? change(attempt, MessageState.FAILED, MessageReason.GIVEN_UP, reply, 0)
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

    private void tell(Firm firm, Changed changed, LocalDate on) {
        switch (changed.state()) {
            case SENT -> events.publishEvent(new MessageSent(firm.id(), changed.id(), changed.key(), on));
            case UNKNOWN -> doubts.unanswered(firm.id(), changed.id());
            case CANCELLED ->
                events.publishEvent(new MessageStopped(
                        firm.id(), changed.id(), changed.key(), Objects.requireNonNull(changed.reason())));
            case BOUNCED -> bounced(firm, changed, MessageReason.BOUNCED);
            case FAILED -> failed(firm, changed, Objects.requireNonNull(changed.reason()));
            default -> {}
        }
    }

    private void failed(Firm firm, Changed changed, MessageReason reason) {
        if (NO_ADDRESS.contains(reason)) {
            bounced(firm, changed, reason);
        } else if (reason == MessageReason.SUPPRESSED) {
            events.publishEvent(new MessageStopped(firm.id(), changed.id(), changed.key(), reason));
        } else if (changed.channel() == Channel.LETTER && changed.debtor() != null) {
            events.publishEvent(new LetterFailed(firm.id(), changed.id(), changed.debtor(), reason));
        }
    }

    private void bounced(Firm firm, Changed changed, MessageReason reason) {
        var debtor = changed.debtor();
        if (debtor != null) {
            events.publishEvent(new MessageBounced(firm.id(), changed.id(), debtor, reason));
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
