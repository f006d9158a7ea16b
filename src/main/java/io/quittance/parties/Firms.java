package io.quittance.parties;

import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.RefusedException;
import io.quittance.tenancy.AuditLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firms of the installation. */
@Component
public class Firms {

    private final FirmStore store;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    Firms(FirmStore store, BusinessDay businessDay, ApplicationEventPublisher events, AuditLog audit) {
        this.store = store;
        this.businessDay = businessDay;
        this.events = events;
        this.audit = audit;
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

    /**
     * Corrects what is said about a firm, with a trace. Country, currency, time zone, key and account stay, whatever is said.
     *
     * @param seen as it was when it was shown to whoever corrects it
     * @throws RefusedException naming the field; {@code changed-meanwhile} when somebody else corrected it since it was shown
     */
    @Transactional
    public void correct(Firm seen, NewFirm said, String by) {
        var id = seen.id();
        var before = get(id);
        if (!facts(before).equals(facts(seen))) {
            throw new RefusedException(
                    "name", "changed-meanwhile", "Somebody else has corrected the firm", "load it again");
        }
        var after = before.corrected(said);
        var changed = changes(before, after);
        if (!changed.isEmpty()) {
            store.update(after);
            audit.append(id, by, "firm.corrected", id.toString(), changed);
        }
    }

    private static String changes(Firm before, Firm after) {
        var now = facts(after);
        return facts(before).entrySet().stream()
                .filter(fact -> !Objects.equals(fact.getValue(), now.get(fact.getKey())))
                .map(fact -> fact.getKey() + ": " + fact.getValue() + " > " + now.get(fact.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> facts(Firm firm) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", firm.name());
        facts.put("legalName", firm.legalName());
        facts.put("registerNumber", firm.registerNumber());
        facts.put("vatId", String.valueOf(firm.vatId()));
        facts.put("language", firm.language().code());
        facts.put("address", firm.address().toString());
        facts.put("contactName", firm.contactName());
        facts.put("contactEmail", firm.contactEmail().value());
        facts.put("contactPhone", String.valueOf(firm.contactPhone()));
        facts.put("privacyUrl", String.valueOf(firm.privacyUrl()));
        facts.put("brand", firm.brand());
        facts.put("mailFrom", String.valueOf(firm.mailFrom()));
        facts.put("paymentDays", Integer.toString(firm.paymentDays()));
        return facts;
    }
}
