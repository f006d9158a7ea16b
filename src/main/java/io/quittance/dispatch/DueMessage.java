package io.quittance.dispatch;

import io.quittance.dispatch.OutcomeStore.StateChange;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.DocumentId;
import io.quittance.kernel.EmailAddress;
import io.quittance.messages.Message;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageState;
import io.quittance.templates.ContentJson;
import io.quittance.templates.MessageContent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A claimed message with what is needed to make it.
 *
 * @param recipient the address it was planned for, null = the debtor's current one
 * @param kept its content as JSON
 * @param faults how often it could not be made
 */
record DueMessage(
        Message message,
        long fence,
        Duration age,
        int faults,
        String kept,
        List<DocumentId> attachments,
        @Nullable EmailAddress recipient) {

    /** A message that could not be made so often goes no further. */
    static final int MOST_FAULTS = 5;

    static final long FAULT_PAUSE_SECONDS = 60;

    /** What it says. It is read when the message is made: one that cannot be read keeps no other from leaving. */
    MessageContent content() {
        return ContentJson.read(kept, message.template());
    }

    static Set<DebtorId> debtors(Collection<DueMessage> due) {
        return due.stream()
                .map(one -> one.message.debtor())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The next try to deliver it. @param recipient null for a letter */
    DeliveryAttempt attempt(@Nullable EmailAddress recipient) {
        return new DeliveryAttempt(message.id(), message.kind(), fence + 1, message.attempts() + 1, age, recipient);
    }

    /** It does not leave now. */
    StateChange stay(ExitControl.Judgement.Stay stay) {
        return change(stay.state(), stay.reason(), stay.reason().name(), stay.pauseSeconds(), 0);
    }

    /** It cannot leave as it is: a person has to look. */
    StateChange fail(MessageReason reason, String detail) {
        return change(MessageState.FAILED, reason, detail, 0, 0);
    }

    /** It could not be made: tried again after a minute, a few times. */
    StateChange fault(RuntimeException cause) {
        var state = faults + 1 < MOST_FAULTS ? MessageState.PLANNED : MessageState.FAILED;
        return change(state, MessageReason.CANNOT_BE_MADE, String.valueOf(cause.getMessage()), FAULT_PAUSE_SECONDS, 1);
    }

    private StateChange change(MessageState state, MessageReason reason, String detail, long pause, int faulty) {
        var shortened = detail.substring(0, Math.min(detail.length(), 500));
        return new StateChange(message.id(), fence, state, reason, shortened, pause, 0, faulty);
    }
}
