package io.quittance.parties;

import io.quittance.kernel.CountryCode;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sends for a firm in a country, by law. The identity guard at the only exit asks here. */
@Component
public class SenderCapacities {

    private final SenderCapacityStore store;
    private final ApplicationEventPublisher events;

    SenderCapacities(SenderCapacityStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** The capacity for debtors of a country on a day; the one granted last wins. Nothing granted: nothing may leave. */
    @Transactional(readOnly = true)
    public Optional<SenderCapacity> on(FirmId firm, CountryCode country, LocalDate day) {
        return store.of(firm).stream()
                .filter(c -> c.country().equals(country) && !day.isBefore(c.validFrom()))
                .filter(c -> c.validUntil() == null || !day.isAfter(c.validUntil()))
                .findFirst();
    }

    /** Grants a capacity from its first day on. Scope: operator or the firm's own staff. */
    @Transactional
    public void grant(SenderCapacity capacity) {
        store.insert(capacity);
        events.publishEvent(new SenderAllowed(capacity.firm(), capacity.country()));
    }

    /** All that was ever granted, the last first. */
    @Transactional(readOnly = true)
    public List<SenderCapacity> of(FirmId firm) {
        return store.of(firm);
    }
}
