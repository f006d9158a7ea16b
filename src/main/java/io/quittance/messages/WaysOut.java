package io.quittance.messages;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.tenancy.Outbox;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Wakes what takes messages out, in the transaction of who has some for it. */
@Component
class WaysOut {

    private final Outbox outbox;
    private final InstantSource clock;

    WaysOut(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void wake(FirmId firm, Channel channel) {
        outbox.schedule(
                switch (channel) {
                    case EMAIL -> DispatchOrder.now(firm, clock.instant());
                    case LETTER -> PrintOrder.soon(firm, clock.instant());
                });
    }

    /** For a message that waits for no other. */
    void express(FirmId firm, MessageId message) {
        outbox.schedule(ExpressOrder.now(firm, message, clock.instant()));
    }
}
