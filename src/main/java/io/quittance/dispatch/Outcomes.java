package io.quittance.dispatch;

import io.quittance.dispatch.SettlementStore.Settled;
import io.quittance.dispatch.SettlementStore.Settlement;
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

    private final SettlementStore store;
    private final Suppressions suppressions;
    private final Doubts doubts;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;
    private final RandomGenerator random = new SecureRandom();

    Outcomes(
            SettlementStore store,
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

    void record(Firm firm, List<Handover.Result> results) {
        for (var result : results) {
            switch (result.handover()) {
                case Handover.SenderRefused(var reason, var reply) -> pause(firm.id(), reason, reply);
                case Handover.Refused(var reason, var unused, var addressGone)
                when addressGone ->
                    suppressions.suppress(firm.id(), result.departure().to(), reason);
                default -> {}
            }
        }
        settle(
                firm,
                MessageTransition.Cause.OUTCOME.from(),
                results.stream().map(this::settlement).toList());
    }

    /** Records why messages that were due do not leave now. */
    void stay(Firm firm, List<Settlement> settlements) {
        settle(firm, MessageTransition.Cause.LAST_CHECK.from(), settlements);
    }

    private void settle(Firm firm, Set<MessageState> from, List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        store.settle(firm.id(), from, settlements, businessDay.now(), businessDay.today(firm.zone()))
                .forEach(settled -> tell(firm, settled));
    }

    private void pause(FirmId firm, MessageReason reason, String reply) {
        LOG.error("sending rests for {}: {} ({})", firm, reason, reply);
        store.pause(firm, reason, shorten(reply), businessDay.now());
        events.publishEvent(new SenderRefused(firm, reason));
    }

    private Settlement settlement(Handover.Result result) {
        var departure = result.departure();
        return switch (result.handover()) {
            case Handover.Accepted(var reply) -> settlement(departure, MessageState.SENT, null, reply, 0);
            case Handover.Later(var reason, var reply) -> later(departure, reason, reply);
            case Handover.Refused(var reason, var reply, var addressGone) ->
                settlement(departure, addressGone ? MessageState.BOUNCED : MessageState.FAILED, reason, reply, 0);
            case Handover.Doubtful(var reply) ->
                settlement(departure, MessageState.UNKNOWN, MessageReason.NO_FINAL_ANSWER, reply, 0);
            case Handover.SenderRefused(var reason, var reply) -> putBack(departure, reason, reply);
            case Handover.NotTried(var reply) -> putBack(departure, null, reply);
        };
    }

    private Settlement later(Departure departure, MessageReason reason, String reply) {
        return Backoff.givesUp(departure.kind(), departure.age())
                ? settlement(departure, MessageState.FAILED, MessageReason.GIVEN_UP, reply, 0)
                : settlement(
                        departure, MessageState.PLANNED, reason, reply, Backoff.seconds(departure.attempt(), random));
    }

    private static Settlement settlement(
            Departure departure, MessageState state, @Nullable MessageReason reason, String reply, long pause) {
        return new Settlement(departure.id(), departure.fence(), state, reason, shorten(reply), pause, 0, 0);
    }

    private static Settlement putBack(Departure departure, @Nullable MessageReason reason, String reply) {
        return new Settlement(departure.id(), departure.fence(), MessageState.PLANNED, reason, shorten(reply), 0, 1, 0);
    }

    private void tell(Firm firm, Settled settled) {
        switch (settled.state()) {
            case SENT ->
                events.publishEvent(
                        new MessageSent(firm.id(), settled.id(), settled.key(), businessDay.today(firm.zone())));
            case UNKNOWN -> doubts.unanswered(firm.id(), settled.id());
            case CANCELLED ->
                events.publishEvent(new MessageStopped(
                        firm.id(), settled.id(), settled.key(), Objects.requireNonNull(settled.reason())));
            case BOUNCED -> bounced(firm, settled, MessageReason.BOUNCED);
            case FAILED -> failed(firm, settled, Objects.requireNonNull(settled.reason()));
            default -> {}
        }
    }

    private void failed(Firm firm, Settled settled, MessageReason reason) {
        if (NO_ADDRESS.contains(reason)) {
            bounced(firm, settled, reason);
        } else if (reason == MessageReason.SUPPRESSED) {
            events.publishEvent(new MessageStopped(firm.id(), settled.id(), settled.key(), reason));
        } else if (settled.channel() == Channel.LETTER && settled.debtor() != null) {
            events.publishEvent(new LetterFailed(firm.id(), settled.id(), settled.debtor(), reason));
        }
    }

    private void bounced(Firm firm, Settled settled, MessageReason reason) {
        var debtor = settled.debtor();
        if (debtor != null) {
            events.publishEvent(new MessageBounced(firm.id(), settled.id(), debtor, reason));
        }
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
