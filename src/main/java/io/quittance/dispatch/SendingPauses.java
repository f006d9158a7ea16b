package io.quittance.dispatch;

import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageReason;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A firm's mail rests when the mail server refuses its sender, until a person has looked. */
@Component
public class SendingPauses {

    private final SendingPauseStore store;

    SendingPauses(SendingPauseStore store) {
        this.store = store;
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
