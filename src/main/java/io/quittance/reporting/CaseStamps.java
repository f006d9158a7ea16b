package io.quittance.reporting;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether a case is still as somebody saw it. */
@Component
public class CaseStamps {

    private final CaseStampStore store;

    CaseStamps(CaseStampStore store) {
        this.store = store;
    }

    /**
     * A mark of what is open, kept, held, to be done and sent of a debtor: another mark, another state. It says nothing else.
     */
    @Transactional(readOnly = true)
    public String of(FirmId firm, DebtorId debtor) {
        return store.stamp(firm, debtor);
    }
}
