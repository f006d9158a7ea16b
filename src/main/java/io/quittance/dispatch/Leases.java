package io.quittance.dispatch;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leases of messages under way: prolonged by the node that carries them, changed by any node when they have lapsed. */
@Component
public class Leases {

    private final DoubtStore store;
    private final Doubts doubts;
    private final BusinessDay businessDay;

    Leases(DoubtStore store, Doubts doubts, BusinessDay businessDay) {
        this.store = store;
        this.doubts = doubts;
        this.businessDay = businessDay;
    }

    /** Says that these are still under way: their leases begin anew. A lease that was changed does not come back. */
    @Transactional
    public void prolong(FirmId firm, List<DeliveryAttempt> underWay) {
        store.prolong(firm, underWay, MessageOutbox.LEASE);
    }

    /** Firms with messages whose lease has lapsed. Scope: platform. */
    @Transactional(readOnly = true)
    public List<FirmId> lapsed() {
        return store.firms();
    }

    /**
     * Gives up waiting for outcomes that never came: each message is sent again by the machine or waits for a person. Scope: engine
     * .
     *
     * @return how many were in doubt
     */
    @Transactional
    public int settle(FirmId firm) {
        var lost = store.lapsed(firm, businessDay.now());
        lost.forEach(message -> doubts.lapsed(firm, message));
        return lost.size();
    }
}
