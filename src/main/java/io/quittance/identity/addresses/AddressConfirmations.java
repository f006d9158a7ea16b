package io.quittance.identity.addresses;

import io.quittance.identity.debtors.DebtorAccess;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.tenancy.Secrets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proofs that a new mail address belongs to a debtor: a link sent there, good for a day, once, and only while nothing else has
 * changed the debtor's way in. Lives by the system clock. Scope: engine.
 */
@Component
public class AddressConfirmations {

    private static final Duration LIFE = Duration.ofDays(1);

    private final AddressConfirmationStore store;
    private final DebtorAccess access;
    private final Secrets secrets;
    private final InstantSource clock;
    private final byte[] hashKey;

    AddressConfirmations(AddressConfirmationStore store, DebtorAccess access, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.secrets = secrets;
        this.clock = clock;
        this.hashKey = secrets.keyFor("address-confirmations");
    }

    /** A proven address. */
    public record ConfirmedAddress(DebtorId debtor, EmailAddress email) {}

    /** Makes a confirmation; an earlier one of the debtor ends. @return the token of its link */
    @Transactional
    public String issue(FirmId firm, DebtorId debtor, EmailAddress email) {
        var token = secrets.randomToken();
        store.endOf(firm, debtor);
        store.insert(
                firm,
                debtor,
                email,
                hash(token),
                access.mark(firm, debtor).orElse(""),
                clock.instant().plus(LIFE));
        return token;
    }

    /** Uses a confirmation up; nothing for one that is unknown, used, too old, another firm's, or overtaken by another change. */
    @Transactional
    public Optional<ConfirmedAddress> confirm(FirmId firm, String token) {
        return store.use(firm, hash(token), clock.instant())
                .filter(used -> access.mark(firm, used.debtor())
                        .filter(used.mark()::equals)
                        .isPresent())
                .map(used -> new ConfirmedAddress(used.debtor(), used.email()));
    }

    private byte[] hash(String token) {
        return Hashes.hmac(hashKey, token);
    }
}
