package io.quittance.sandbox.stripe;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what happened at the simulated Stripe and has it delivered. */
@Component
class SimulatorEvents {

    /** The API version of the library the product is built with. */
    static final String API_VERSION = com.stripe.Stripe.API_VERSION;

    private final SimulatorStore store;
    private final SimulatorWebhooks webhooks;
    private final InstantSource clock;

    SimulatorEvents(SimulatorStore store, SimulatorWebhooks webhooks, InstantSource clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** An event with the object as it is now. */
    ObjectNode happened(SimulatorAccount account, String type, ObjectNode object) {
        var event = store.blank("event", "evt_")
                .put("api_version", API_VERSION)
                .put("created", clock.instant().getEpochSecond())
                .put("type", type);
        event.putObject("data").set("object", object.deepCopy());
        store.put(account.id(), event);
        webhooks.deliverSoon(account, event);
        return event;
    }
}
