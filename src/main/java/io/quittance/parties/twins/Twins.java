package io.quittance.parties.twins;

import io.quittance.kernel.FirmId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds debtors that a firm has twice. Nothing is joined here: only a person knows whether two branches are one customer. */
@Component
public class Twins {

    /** How many groups are given at most; more than a person reads. */
    public static final int MOST = 200;

    private final TwinStore store;

    Twins(TwinStore store) {
        this.store = store;
    }

    /** The groups, those alike in most first; it looks at every debtor of the firm. */
    @Transactional(readOnly = true)
    public List<TwinGroup> of(FirmId firm) {
        return store.groups(firm, MOST);
    }
}
