package io.quittance.agenda;

import io.quittance.dispatch.waiting.SendingPauses;
import io.quittance.messages.SenderRefused;
import io.quittance.parties.SenderAllowed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A firm that cannot send, or must not. */
@Component
class SenderCauses {

    private final Causes causes;
    private final SendingPauses pauses;

    SenderCauses(Causes causes, SendingPauses pauses) {
        this.causes = causes;
        this.pauses = pauses;
    }

    @EventListener
    void refused(SenderRefused event) {
        causes.again(event.firm(), TaskKind.SENDER_REFUSED, event.reason().name());
    }

    /** A person has looked at the mail server: sending goes on, and stops again when it still refuses. */
    @EventListener
    void looked(TaskDone event) {
        if (event.source().kind() == TaskKind.SENDER_REFUSED) {
            pauses.end(event.firm());
        }
    }

    @EventListener
    void allowed(SenderAllowed event) {
        causes.endAll(event.firm(), TaskKind.SENDER_NOT_ALLOWED);
    }
}
