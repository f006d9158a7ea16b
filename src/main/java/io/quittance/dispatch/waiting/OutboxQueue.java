package io.quittance.dispatch.waiting;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.messages.MessageReason;
import io.quittance.parties.Firms;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits in the outbox, for those who wake the ways out. */
@Component
public class OutboxQueue {

    private final QueueStore store;
    private final Firms firms;
    private final BusinessDay businessDay;

    OutboxQueue(QueueStore store, Firms firms, BusinessDay businessDay) {
        this.store = store;
        this.firms = firms;
        this.businessDay = businessDay;
    }

    /** Those of these firms with mails that may be due. Scope: platform. */
    @Transactional(readOnly = true)
    public List<FirmId> firmsWithMail(Collection<FirmId> firms) {
        return store.firmsWithMail(firms);
    }

    /** True when letters are due and none was planned in the last seconds, so that a run's letters stay together. */
    @Transactional(readOnly = true)
    public boolean areLettersReady(FirmId firm) {
        return store.areLettersReady(firm, businessDay.today(firms.get(firm).zone()));
    }

    /** Says with every waiting letter why it waits. */
    @Transactional
    public void lettersWait(FirmId firm, MessageReason reason) {
        store.lettersWait(firm, reason);
    }
}
