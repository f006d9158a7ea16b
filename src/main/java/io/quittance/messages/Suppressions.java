package io.quittance.messages;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.FirmId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses a firm no longer writes to. Each firm has its own list and knows nothing of another's. */
@Component
public class Suppressions {

    private final SuppressionStore store;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    /** One address that is no longer written to, and why. */
    public record Suppression(EmailAddress address, MessageReason reason, LocalDate sinceOn) {}

    Suppressions(SuppressionStore store, BusinessDay businessDay, ApplicationEventPublisher events) {
        this.store = store;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** True when the firm must not write to this address. */
    @Transactional(readOnly = true)
    public boolean suppressed(FirmId firm, EmailAddress address) {
        return !among(firm, List.of(address)).isEmpty();
    }

    /** Those of the addresses that are suppressed. */
    @Transactional(readOnly = true)
    public Set<EmailAddress> among(FirmId firm, Collection<EmailAddress> addresses) {
        var keys = store.among(firm, addresses.stream().map(Suppressions::key).toArray(String[]::new));
        return addresses.stream().filter(address -> keys.contains(key(address))).collect(Collectors.toSet());
    }

    /** Stops mail to an address; the first reason stays. */
    @Transactional
    public void suppress(FirmId firm, EmailAddress address, MessageReason reason) {
        store.insert(firm, key(address), reason, businessDay.today(ZoneOffset.UTC));
    }

    /** Allows mail to a debtor's address again, and tells {@link AddressAllowed}; nothing when it is not suppressed. */
    @Transactional
    public void lift(FirmId firm, DebtorId debtor, EmailAddress address) {
        if (store.delete(firm, key(address))) {
            events.publishEvent(new AddressAllowed(firm, debtor));
        }
    }

    /** All suppressed addresses of the firm, the latest first. */
    @Transactional(readOnly = true)
    public List<Suppression> of(FirmId firm) {
        return store.of(firm);
    }

    static String key(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT);
    }
}
