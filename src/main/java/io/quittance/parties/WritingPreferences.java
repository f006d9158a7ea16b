package io.quittance.parties;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether debtors want to be reminded by post instead of by e-mail. Whoever has no complete postal address is written to by
 * e-mail all the same. What was asked for, such as an answer, a receipt or a link to sign in, keeps its way.
 */
@Component
public class WritingPreferences {

    private final WritingPreferenceStore store;

    WritingPreferences(WritingPreferenceStore store) {
        this.store = store;
    }

    /** Those of these debtors who want post. */
    @Transactional(readOnly = true)
    public Set<DebtorId> byPost(FirmId firm, Collection<DebtorId> debtors) {
        return store.byPost(firm, debtors);
    }

    /** From the next reminder on by post. */
    @Transactional
    public void choosePost(FirmId firm, DebtorId debtor) {
        store.choosePost(firm, debtor);
    }

    /** From the next reminder on as the firm's scenario says. */
    @Transactional
    public void chooseMail(FirmId firm, DebtorId debtor) {
        store.forget(firm, debtor);
    }
}
