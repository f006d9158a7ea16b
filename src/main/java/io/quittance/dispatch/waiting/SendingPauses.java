package io.quittance.dispatch.waiting;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageReason;
import io.quittance.messages.SenderRefused;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A firm's mail rests when the mail server refuses its sender, until a person has looked. */
@Component
public class SendingPauses {

    private static final Logger LOG = LoggerFactory.getLogger(SendingPauses.class);

    private final SendingPauseStore store;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    SendingPauses(SendingPauseStore store, BusinessDay businessDay, ApplicationEventPublisher events) {
        this.store = store;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** The mail server refuses the sender: tells {@link SenderRefused}. @param reply what it said */
    @Transactional
    public void begin(FirmId firm, MessageReason reason, String reply) {
        LOG.error("sending rests for {}: {} ({})", firm, reason, reply);
        store.begin(firm, reason, reply, businessDay.now());
        events.publishEvent(new SenderRefused(firm, reason));
    }

    /** Why sending rests for this firm, if it does. */
    @Transactional(readOnly = true)
    public Optional<MessageReason> standing(FirmId firm) {
        return store.standing(firm);
    }

    /** Sending goes on after somebody has looked. */
    @Transactional
    public void end(FirmId firm) {
        store.end(firm);
    }
}
