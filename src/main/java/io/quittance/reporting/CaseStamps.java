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

    /** The mark of a debtor's case now. */
    @Transactional(readOnly = true)
    public CaseStamp of(FirmId firm, DebtorId debtor) {
        return store.stamp(firm, debtor);
    }
}
