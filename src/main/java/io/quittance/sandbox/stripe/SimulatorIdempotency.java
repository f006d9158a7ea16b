package io.quittance.sandbox.stripe;

import io.quittance.kernel.Hashes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's memory of idempotency keys: the same request again gives the stored answer, another request under the same key is
 * an error, and so is a second one while the first still runs.
 */
@Component
class SimulatorIdempotency {

    private final SimulatorStore store;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    SimulatorIdempotency(SimulatorStore store) {
        this.store = store;
    }

    /** A stored answer. */
    record Kept(int status, String body) {}

    /** The answer given before under this key. */
    Optional<Kept> before(SimulatorAccount account, String key, String path, SimulatorParameters given) {
        var known = store.find(account.id(), id(account, key));
        if (known.isPresent() && !known.get().required("request").asString().equals(fingerprint(path, given))) {
            throw new SimulatorError(
                    400,
                    "idempotency_error",
                    null,
                    null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with."
                            + " Try using a key other than '" + key + "' if you meant to execute a different request.");
        }
        return known.map(kept ->
                new Kept(kept.required("status").asInt(), kept.required("body").asString()));
    }

    /** Marks the key as running. */
    void begin(SimulatorAccount account, String key) {
        if (!running.add(id(account, key))) {
            throw inUse(key);
        }
    }

    /** Ends the run of a key. */
    void end(SimulatorAccount account, String key) {
        running.remove(id(account, key));
    }

    /** Keeps the answer for the key. */
    void keep(SimulatorAccount account, String key, String path, SimulatorParameters given, Kept answer) {
        ObjectNode kept = store.empty()
                .put("id", id(account, key))
                .put("object", "idempotency_key")
                .put("request", fingerprint(path, given))
                .put("status", answer.status)
                .put("body", answer.body);
        store.put(account.id(), kept);
    }

    static SimulatorError inUse(@Nullable String key) {
        return new SimulatorError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                null,
                "There is currently another in-progress request using this Idempotent Key (that probably means you submitted"
                        + " twice, and the other request is still going through): " + key);
    }

    private static String id(SimulatorAccount account, String key) {
        return "idem_" + account.id() + "_" + key;
    }

    private static String fingerprint(String path, SimulatorParameters given) {
        var text = path + new java.util.TreeMap<>(given.fields());
        return Hashes.sha256Hex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
