package io.quittance.identity.debtors;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.EmailReplaced;
import io.quittance.tenancy.AuditLog;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a debtor's way in is bound to: the present mail address and a version. Login links, six digits, remembered browsers and
 * open sessions keep the mark of the moment they were given; a change or removal of the address, "not me", an erasure or a
 * block makes another mark, and with it they all end at once.
 */
@Component
public class DebtorAccess {

    private final DebtorAccessStore store;
    private final Debtors debtors;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DebtorAccess(DebtorAccessStore store, Debtors debtors, AuditLog audit, ApplicationEventPublisher events) {
        this.store = store;
        this.debtors = debtors;
        this.audit = audit;
        this.events = events;
    }

    /** The present mark; nothing for a debtor who is not there any more. Scope: any that sees the debtor. */
    @Transactional(readOnly = true)
    public Optional<String> mark(FirmId firm, DebtorId debtor) {
        return Optional.ofNullable(debtors.getAll(firm, List.of(debtor)).get(debtor))
                .map(known -> mark(known, store.version(firm, debtor)));
    }

    /**
     * Ends every way in at once, links and letter codes too ({@link DebtorAccessEnded}). Scope: engine or the firm's staff.
     *
     * @param why a stable word for the audit log: {@code erased}, {@code blocked}
     * @param by who does it, as {@link AuditLog#append} wants it
     */
    @Transactional
    public void end(FirmId firm, DebtorId debtor, String why, String by) {
        store.next(firm, debtor);
        audit.append(firm, by, "debtor.access-ended", debtor.toString(), why);
        events.publishEvent(new DebtorAccessEnded(firm, debtor));
    }

    /** Somebody else may have had the mails: logins, remembered browsers and sessions end; other links stay. Scope: engine. */
    @Transactional
    public void doubt(FirmId firm, DebtorId debtor) {
        store.next(firm, debtor);
        events.publishEvent(new DebtorDoubted(firm, debtor));
    }

    @EventListener
    void replaced(EmailReplaced event) {
        store.next(event.firm(), event.debtor());
    }

    private static String mark(Debtor debtor, long version) {
        return HexFormat.of().formatHex(Hashes.sha256(version + " " + address(debtor)));
    }

    private static String address(Debtor debtor) {
        var email = debtor.email();
        return email == null ? "" : email.value().toLowerCase(Locale.ROOT);
    }
}
