package io.quittance.payments.checkout;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.Secrets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each firm's own keys at Stripe. There is no key of the platform: a firm without keys is not offered card payments. */
@Component
public class StripeAccounts {

    private static final Pattern SECRET_KEY = Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9]{10,240}");
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{10,240}");

    private final StripeAccountStore store;
    private final Secrets secrets;
    private final InstantSource clock;

    StripeAccounts(StripeAccountStore store, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Stores the firm's keys, encrypted, in the place of those before.
     *
     * @param secretKey {@code sk_live_…}, or a restricted {@code rk_live_…}; {@code test} for trying out
     * @param webhookSecret {@code whsec_…} of the endpoint that points at our webhook address
     * @throws RefusedException when one has another form
     */
    @Transactional
    public void put(FirmId firm, String secretKey, String webhookSecret) {
        if (!SECRET_KEY.matcher(secretKey).matches()) {
            throw new RefusedException(
                    "secretKey",
                    "format",
                    "This is not a secret key of Stripe",
                    "copy the key that begins with sk_ or rk_");
        }
        if (!WEBHOOK_SECRET.matcher(webhookSecret).matches()) {
            throw new RefusedException(
                    "webhookSecret",
                    "format",
                    "This is not a signing secret of Stripe",
                    "copy the one that begins with whsec_");
        }
        var live = secretKey.startsWith("live_", 3);
        store.put(
                firm,
                new StripeAccountStore.Sealed(secrets.seal(secretKey), secrets.seal(webhookSecret), live),
                clock.instant());
    }

    /** True when the firm takes cards and debits. */
    @Transactional(readOnly = true)
    public boolean isConnected(FirmId firm) {
        return store.exists(firm);
    }

    /** The firm's keys in clear. */
    @Transactional(readOnly = true)
    Optional<StripeKeys> keys(FirmId firm) {
        return store.find(firm)
                .map(kept -> new StripeKeys(
                        secrets.open(kept.secretKey()), secrets.open(kept.webhookSecret()), kept.live()));
    }
}
