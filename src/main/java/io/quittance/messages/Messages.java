package io.quittance.messages;

import io.quittance.archive.Archive;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.MessageTransition.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages of a firm: planning them, looking at them, and what a person may do with one that did not simply leave. */
@Component
public class Messages {

    private final MessageStore store;
    private final MessagePlanning planning;
    private final Archive contents;
    private final WaysOut waysOut;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    Messages(
            MessageStore store,
            MessagePlanning planning,
            Archive contents,
            WaysOut waysOut,
            BusinessDay businessDay,
            ApplicationEventPublisher events) {
        this.store = store;
        this.planning = planning;
        this.contents = contents;
        this.waysOut = waysOut;
        this.businessDay = businessDay;
        this.events = events;
    }

    /**
     * Plans messages and wakes their ways out in the same transaction. A key that is already known plans nothing new. A message
     * that the firm must not send is kept as HELD.
     *
     * @return the identifiers in the order of the drafts, known ones included
     */
    @Transactional
    public List<MessageId> plan(FirmId firm, List<MessageDraft> drafts) {
        return planning.plan(firm, drafts);
    }

    /** The message with its history. */
    @Transactional(readOnly = true)
    public Optional<Message> find(FirmId firm, MessageId message) {
        return store.find(firm, message);
    }

    /** The last reminder of each of these invoices that left, by one statement; without their histories. */
    @Transactional(readOnly = true)
    public Map<InvoiceId, Message> lastSteps(
            FirmId firm, Collection<DebtorId> debtors, Collection<InvoiceId> invoices) {
        return invoices.isEmpty() ? Map.of() : store.lastSteps(firm, debtors, invoices);
    }

    /** Messages of all firms that wait for a person's decision, the oldest first. Scope: operator. */
    @Transactional(readOnly = true)
    public List<MessageSummary> everywhere(MessageState state, int limit) {
        return store.everywhere(state, limit);
    }

    /**
     * Messages in the order they were planned, without their histories.
     *
     * @param after the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<Message> page(FirmId firm, MessageFilter filter, @Nullable MessageId after, int limit) {
        return store.page(firm, filter, after, limit);
    }

    /**
     * Messages with the one planned last first, without their histories.
     *
     * @param before the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<Message> latest(FirmId firm, MessageFilter filter, @Nullable MessageId before, int limit) {
        return store.latest(firm, filter, before, limit);
    }

    /** The very bytes that left or are about to, as message/rfc822 or, for a letter, application/pdf. @throws RefusedException before it was rendered */
    @Transactional(readOnly = true)
    public byte[] content(FirmId firm, MessageId message) {
        return contents.content(firm, message)
                .orElseThrow(() -> new RefusedException(
                        "message", "not-rendered", "The message has no content yet", "ask again when it has left"));
    }

    /** Stops a message that has not left. @throws RefusedException when it has */
    @Transactional
    public void cancel(FirmId firm, MessageId message, MessageReason reason) {
        change(firm, message, Cause.CANCEL, MessageState.CANCELLED, reason);
        events.publishEvent(new MessageStopped(firm, message, get(firm, message).key(), reason));
    }

    /** Lets a held message go on; everything is asked again before it leaves. @throws RefusedException when it is not held */
    @Transactional
    public void release(FirmId firm, MessageId message) {
        change(firm, message, Cause.RELEASE, MessageState.PLANNED, null);
        waysOut.wake(firm, get(firm, message).channel());
    }

    /** Sends a message whose fate is unknown again: the same bytes, the same Message-ID. @throws RefusedException otherwise */
    @Transactional
    public void resend(FirmId firm, MessageId message) {
        change(firm, message, Cause.RESEND, MessageState.PLANNED, MessageReason.SENT_AGAIN_BY_HAND);
        waysOut.wake(firm, get(firm, message).channel());
    }

    /** Takes a message whose fate is unknown as sent on the day it was tried. @throws RefusedException otherwise */
    @Transactional
    public void markSent(FirmId firm, MessageId message) {
        change(firm, message, Cause.MARK_SENT, MessageState.SENT, MessageReason.MARKED_BY_HAND);
        var sentOn = store.markSent(firm, message);
        events.publishEvent(new MessageSent(firm, message, get(firm, message).key(), sentOn));
    }

    private void change(
            FirmId firm, MessageId message, Cause cause, MessageState state, @Nullable MessageReason reason) {
        if (!store.change(firm, message, cause.from(), state, reason, businessDay.now())) {
            throw new RefusedException(
                    "message", "state", "The message is not in a state that allows this", "look at it again");
        }
        events.publishEvent(new MessageDecided(firm, message));
    }

    private Message get(FirmId firm, MessageId message) {
        return find(firm, message).orElseThrow();
    }
}
