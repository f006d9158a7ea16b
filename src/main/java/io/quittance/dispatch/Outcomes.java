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
    private final Suppressions suppressions;
    private final Doubts doubts;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;
    private final RandomGenerator random = new SecureRandom();

    Outcomes(
            OutcomeStore store,
            Suppressions suppressions,
            Doubts doubts,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.suppressions = suppressions;
        this.doubts = doubts;
        this.businessDay = businessDay;
        this.events = events;
    }

    void record(Firm firm, List<DeliveryResult.Attempt> results) {
        for (var result : results) {
            switch (result.outcome()) {
                case DeliveryResult.SenderRefused(var reason, var reply) -> pause(firm.id(), reason, reply);
                case DeliveryResult.Refused(var reason, var unused, var addressGone)
                when addressGone ->
                    suppressions.suppress(firm.id(), result.outgoing().to(), reason);
                default -> {}
            }
        }
        settle(
                firm,
                MessageTransition.Cause.OUTCOME.from(),
                results.stream().map(this::change).toList());
    }

    /** Records why messages that were due do not leave now. */
    void stay(Firm firm, List<StateChange> changes) {
        settle(firm, MessageTransition.Cause.LAST_CHECK.from(), changes);
    }

    private void settle(Firm firm, Set<MessageState> from, List<StateChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        store.settle(firm.id(), from, changes, businessDay.now(), businessDay.today(firm.zone()))
                .forEach(changed -> tell(firm, changed));
    }

    private void pause(FirmId firm, MessageReason reason, String reply) {
        LOG.error("sending rests for {}: {} ({})", firm, reason, reply);
        store.pause(firm, reason, shorten(reply), businessDay.now());
        events.publishEvent(new SenderRefused(firm, reason));
    }

    private StateChange change(DeliveryResult.Attempt result) {
        var outgoing = result.outgoing();
        return switch (result.outcome()) {
            case DeliveryResult.Accepted(var reply) -> change(outgoing, MessageState.SENT, null, reply, 0);
            case DeliveryResult.Later(var reason, var reply) -> later(outgoing, reason, reply);
            case DeliveryResult.Refused(var reason, var reply, var addressGone) ->
                change(outgoing, addressGone ? MessageState.BOUNCED : MessageState.FAILED, reason, reply, 0);
            case DeliveryResult.Doubtful(var reply) ->
                change(outgoing, MessageState.UNKNOWN, MessageReason.NO_FINAL_ANSWER, reply, 0);
            case DeliveryResult.SenderRefused(var reason, var reply) -> putBack(outgoing, reason, reply);
            case DeliveryResult.NotTried(var reply) -> putBack(outgoing, null, reply);
        };
    }

    private StateChange later(OutgoingMail outgoing, MessageReason reason, String reply) {
        return Backoff.givesUp(outgoing.kind(), outgoing.age())
                ? change(outgoing, MessageState.FAILED, MessageReason.GIVEN_UP, reply, 0)
                : change(outgoing, MessageState.PLANNED, reason, reply, Backoff.seconds(outgoing.attempt(), random));
    }

    private static StateChange change(
            OutgoingMail outgoing, MessageState state, @Nullable MessageReason reason, String reply, long pause) {
        return new StateChange(outgoing.id(), outgoing.fence(), state, reason, shorten(reply), pause, 0, 0);
    }

    private static StateChange putBack(OutgoingMail outgoing, @Nullable MessageReason reason, String reply) {
        return new StateChange(outgoing.id(), outgoing.fence(), MessageState.PLANNED, reason, shorten(reply), 0, 1, 0);
    }

    private void tell(Firm firm, Changed changed) {
        switch (changed.state()) {
            case SENT ->
                events.publishEvent(
                        new MessageSent(firm.id(), changed.id(), changed.key(), businessDay.today(firm.zone())));
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
