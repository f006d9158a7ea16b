package io.quittance.identity;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.AuditLog;
import io.quittance.tenancy.Secrets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programs that act for a firm. Scope: the firm's staff. */
@Component
public class ApiClients {

    private final ApiClientStore store;
    private final Secrets secrets;
    private final Proofs proofs;
    private final AuditLog audit;
    private final InstantSource clock;

    ApiClients(ApiClientStore store, Secrets secrets, Proofs proofs, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.proofs = proofs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a client. The secret is shown by this answer and never again.
     *
     * @param name 1 to 80 characters, for people
     * @param scopes what it may do, not empty
     * @param by who makes it, {@code staff_17}
     * @throws RefusedException naming {@code name} or {@code scopes}
     */
    @Transactional
    public NewSecret create(FirmId firm, String name, Set<ApiScope> scopes, String by) {
        var label = Names.checked("name", name);
        if (scopes.isEmpty()) {
            throw new RefusedException(
                    "scopes", "missing", "A client needs something it may do", "choose at least one scope");
        }
        var made = new NewSecret("q_" + secrets.randomToken().substring(0, 22), secrets.randomToken());
        store.insert(
                new ApiClient(firm, made.clientId(), label, scopes, clock.instant(), by, null),
                proofs.ofMachine(made.secret()));
        audit.append(firm, by, "api-client.created", made.clientId(), label);
        return made;
    }

    /** The clients of a firm, working ones first. */
    @Transactional(readOnly = true)
    public List<ApiClient> of(FirmId firm) {
        return store.ofFirm(firm);
    }

    /** Gives a client a new secret; the old one stops at once, tokens already given live out their 5 minutes. */
    @Transactional
    public NewSecret rotate(FirmId firm, String key, String by) {
        var made = new NewSecret(key, secrets.randomToken());
        if (!store.rotate(firm, key, proofs.ofMachine(made.secret()))) {
            throw unknown();
        }
        audit.append(firm, by, "api-client.rotated", key, "");
        return made;
    }

    /** Ends a client; its tokens are refused at once. */
    @Transactional
    public void revoke(FirmId firm, String key, String by) {
        if (!store.revoke(firm, key, clock.instant())) {
            throw unknown();
        }
        audit.append(firm, by, "api-client.revoked", key, "");
    }

    private static RefusedException unknown() {
        return new RefusedException("client", "unknown", "There is no such client at work", "look at the list again");
    }
}
