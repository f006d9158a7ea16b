package io.quittance.identity;

import io.quittance.edge.PublicUrl;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.Secrets;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links that invite: a secret once in the address, and only its hash in the database. */
@Component
class InvitationLinks {

    private final InvitationStore store;
    private final Secrets secrets;
    private final PublicUrl publicUrl;
    private final InstantSource clock;
    private final byte[] hashKey;

    InvitationLinks(InvitationStore store, Secrets secrets, PublicUrl publicUrl, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.hashKey = secrets.keyFor("invitations");
    }

    /** Keeps the invitation and gives its link. */
    URI make(Invitation invitation) {
        var token = secrets.randomToken();
        store.insert(invitation, hash(token));
        return publicUrl.at("/invitation/" + token);
    }

    /** What a link invites to while it is good; it stays good. */
    Optional<Invitation> find(String token) {
        return store.find(hash(token), clock.instant());
    }

    /** Uses a link up; of many at once one succeeds. @throws RefusedException when it is used, expired or unknown */
    Invitation use(String token) {
        return store.use(hash(token), clock.instant())
                .orElseThrow(() -> new RefusedException(
                        "invitation", "gone", "This invitation is used or has expired", "ask for a new one"));
    }

    private byte[] hash(String token) {
        return Hashes.hmac(hashKey, token);
    }
}
