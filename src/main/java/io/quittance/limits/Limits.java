package io.quittance.limits;

import io.quittance.kernel.Hashes;
import io.quittance.tenancy.Secrets;
import io.quittance.tenancy.TenantScope;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Limits on tries, counted in the database for all nodes: at most so many per purpose and key in an hour that begins with the
 * first try. The key (an address, a token) is stored as a keyed hash. Call it outside a transaction.
 */
@Component
public class Limits {

    private final LimitStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final byte[] hashKey;

    Limits(LimitStore store, TransactionTemplate transaction, InstantSource clock, Secrets secrets) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.hashKey = secrets.keyFor("limits");
    }

    /**
     * Counts one try.
     *
     * @param purpose a stable word such as {@code door}
     * @param key who or what is tried; compared as it is
     * @param perHour tries that pass, at least 1
     * @return false when the tries of this hour are used up
     */
    public boolean allow(String purpose, String key, int perHour) {
        var used = new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> store.count(purpose, Hashes.hmac(hashKey, key), clock.instant())));
        return used <= perHour;
    }

    /** True while another try would pass; looking counts nothing. */
    public boolean isLeft(String purpose, String key, int perHour) {
        var used = new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> store.used(purpose, Hashes.hmac(hashKey, key), clock.instant())));
        return used < perHour;
    }

    /** Takes one counted try back, after a success that shows it was no guess. */
    public void giveBack(String purpose, String key) {
        new TenantScope.Platform()
                .run(() -> transaction.executeWithoutResult(_ -> store.giveBack(purpose, Hashes.hmac(hashKey, key))));
    }
}
