package io.quittance.archive;

import io.quittance.kernel.FirmId;
import io.quittance.kernel.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The versions of each firm's texts: a text gets the next number when the first message is made of it, and every message
 * keeps the number of its own.
 */
@Component
public class TemplateVersions {

    private final TemplateVersionStore store;
    private final Set<Known> numbered = ConcurrentHashMap.newKeySet();

    private record Known(FirmId firm, String template, Language language, String fingerprint) {}

    TemplateVersions(TemplateVersionStore store) {
        this.store = store;
    }

    /** Messages are made of these texts, in the transaction that keeps them. */
    public void use(FirmId firm, Collection<TemplateText> texts, Instant now) {
        var fresh = new HashMap<Known, TemplateText>();
        for (var text : texts) {
            var known = new Known(
                    firm, text.template(), text.language(), HexFormat.of().formatHex(text.fingerprint()));
            if (!numbered.contains(known)) {
                fresh.put(known, text);
            }
        }
        if (!fresh.isEmpty()) {
            store.number(firm, fresh.values(), now);
            // Not before it is certain that the numbers stay.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    numbered.addAll(fresh.keySet());
                }
            });
        }
    }
}
