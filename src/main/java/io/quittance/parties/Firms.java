package io.quittance.parties;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firms of the installation. */
@Component
public class Firms {

    private final FirmStore store;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    Firms(FirmStore store, BusinessDay businessDay, ApplicationEventPublisher events) {
        this.store = store;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** The firm with this key. Scope: platform or operator, before the firm is known. */
    @Transactional(readOnly = true)
    public Optional<Firm> byKey(String key) {
        return store.byKey(key);
    }

    /** The firm. @throws RefusedException when the scope sees no such firm */
    @Transactional(readOnly = true)
    public Firm get(FirmId firm) {
        return store.byId(firm)
                .orElseThrow(() -> new RefusedException("firm", "unknown", "There is no such firm", "check the key"));
    }

    /** Every firm the scope may see, in the order they were set up. */
    @Transactional(readOnly = true)
    public List<Firm> all() {
        return store.all();
    }

    /** Begins to set up a firm, as a draft: {@link FirmStages} leads it on. Scope: operator. @throws RefusedException when the key is taken */
    @Transactional
    public FirmId draft(NewFirm firm) {
        return insert(firm, FirmStage.DRAFT);
    }

    /** Sets up a firm that is live from now on, its set-up being known to be whole. Scope: operator. @throws RefusedException when the key is taken */
    @Transactional
    public FirmId create(NewFirm firm) {
        return insert(firm, FirmStage.LIVE);
    }

    private FirmId insert(NewFirm firm, FirmStage stage) {
        var id = store.insert(firm, stage, businessDay.today(firm.zone()))
                .orElseThrow(
                        () -> new RefusedException("key", "taken", "Another firm has this key", "choose another key"));
        events.publishEvent(new FirmCreated(id));
        return id;
    }

    /** Stores what is said about the firm; key and creation stay. */
    @Transactional
    public void update(Firm firm) {
        store.update(firm);
    }
}
