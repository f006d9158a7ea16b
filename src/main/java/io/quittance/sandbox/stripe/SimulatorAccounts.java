package io.quittance.sandbox.stripe;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of the simulated Stripe. Keys are random and live in the simulator's file. */
@Component
public class SimulatorAccounts {

    private static final String PLATFORM = "platform";

    private final SimulatorStore store;
    private final InstantSource clock;

    SimulatorAccounts(SimulatorStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The firm's account, opened on the first call. Store its keys with {@code StripeAccounts.put}.
     *
     * @param settles ISO code of the currency in which the firm is paid out
     */
    public SimulatorAccount open(String firm, String name, String settles) {
        synchronized (store) {
            return ofFirm(firm).orElseGet(() -> create(firm, name, settles.toLowerCase(Locale.ROOT)));
        }
    }

    /** The account of a firm. */
    public Optional<SimulatorAccount> ofFirm(String firm) {
        return all().stream().filter(account -> account.firm().equals(firm)).findFirst();
    }

    Optional<SimulatorAccount> withKey(String secretKey) {
        return all().stream()
                .filter(account -> account.secretKey().equals(secretKey))
                .findFirst();
    }

    Optional<SimulatorAccount> owning(String objectId) {
        return store.ownerOf(objectId)
                .flatMap(owner -> all().stream()
                        .filter(account -> account.id().equals(owner))
                        .findFirst());
    }

    List<SimulatorAccount> all() {
        return store.list(PLATFORM, "account", _ -> true).stream()
                .map(SimulatorAccounts::read)
                .toList();
    }

    private SimulatorAccount create(String firm, String name, String settles) {
        var account = store.empty()
                .put("id", "acct_" + store.randomText(16))
                .put("object", "account")
                .put("created", clock.instant().getEpochSecond())
                .put("firm", firm)
                .put("name", name)
                .put("settles", settles)
                .put("secret_key", "sk_test_" + store.randomText(48))
                .put("webhook_secret", "whsec_" + store.randomText(32));
        return read(store.put(PLATFORM, account));
    }

    private static SimulatorAccount read(ObjectNode account) {
        return new SimulatorAccount(
                account.required("id").asString(),
                account.required("firm").asString(),
                account.required("name").asString(),
                account.path("settles").asString("eur"),
                account.required("secret_key").asString(),
                account.required("webhook_secret").asString());
    }
}
