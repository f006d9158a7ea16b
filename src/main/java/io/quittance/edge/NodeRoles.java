package io.quittance.edge;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What this node does ({@code QUITTANCE_ROLES}, comma separated): it serves people ({@code web}), works tasks ({@code worker}) or both. */
@Component
class NodeRoles {

    private final Set<String> roles;

    NodeRoles(@Value("${quittance.roles:}") Set<String> roles) {
        this.roles = roles.isEmpty() ? Set.of("web", "worker") : Set.copyOf(roles);
    }

    /** True when the node answers people, programs and webhooks; the health pages are on every node. */
    boolean web() {
        return roles.contains("web");
    }

    /** True when the node works the durable tasks: runs, mails, imports, sweeps. */
    boolean worker() {
        return roles.contains("worker");
    }
}
