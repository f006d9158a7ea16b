package io.quittance.allocation;

import io.quittance.kernel.FirmId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firms' own rules on credit. */
@Component
public class SetOffPolicies {

    private final SetOffPolicyStore store;

    SetOffPolicies(SetOffPolicyStore store) {
        this.store = store;
    }

    /** The firm's policy; {@link SetOffPolicy#AT_ONCE} unless it chose another. */
    @Transactional(readOnly = true)
    public SetOffPolicy of(FirmId firm) {
        return store.of(firm).orElse(SetOffPolicy.AT_ONCE);
    }

    /** Chooses one for what comes from now on. */
    @Transactional
    public void choose(FirmId firm, SetOffPolicy policy) {
        store.put(firm, policy);
    }
}
