package io.quittance.identity.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quittance.tenancy.Secrets;
import io.quittance.tenancy.TenantScope;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The key that signs tokens: made by the first start, sealed in the database, the same for every node and start. */
@Component
public final class Keys {

    private final SigningKeyStore store;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final InstantSource clock;
    private volatile @Nullable RSAKey signing;

    Keys(SigningKeyStore store, TransactionTemplate transaction, Secrets secrets, InstantSource clock) {
        this.store = store;
        this.transaction = transaction;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The key with its private part; asked at the first token, after the migrations. */
    public RSAKey signing() {
        var known = signing;
        if (known == null) {
            known = new TenantScope.Platform().call(() -> transaction.execute(_ -> readOrMake()));
            signing = known;
        }
        return known;
    }

    private RSAKey readOrMake() {
        var stored = store.sealed();
        if (stored.isEmpty()) {
            store.keep(secrets.seal(make().toJSONString()), clock.instant());
            stored = store.sealed();
        }
        return parse(secrets.open(stored.orElseThrow()));
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key could be made", e);
        }
    }

    private static RSAKey parse(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the stored signing key cannot be read", e);
        }
    }
}
