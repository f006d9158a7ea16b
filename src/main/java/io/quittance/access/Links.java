package io.quittance.access;

import io.quittance.identity.debtors.DebtorAccess;
import io.quittance.identity.debtors.DebtorAccessEnded;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.MessageReason;
import io.quittance.messages.Suppressions;
import io.quittance.parties.EmailReplaced;
import io.quittance.tenancy.Secrets;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links in messages, {@code /l/{token}}: 256 bit, stored as a hash, good for at most 90 business days, revocable. A link
 * says where to knock; it opens nothing by itself.
 */
@Component
public class Links {

    /** A link ends this many days after its message was planned. */
    public static final int LIFE_DAYS = 90;

    private final LinkStore store;
    private final Suppressions suppressions;
    private final DebtorAccess access;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;
    private final byte[] hashKey;

    Links(
            LinkStore store,
            Suppressions suppressions,
            DebtorAccess access,
            BusinessDay businessDay,
            Secrets secrets,
            ApplicationEventPublisher events) {
        this.store = store;
        this.suppressions = suppressions;
        this.access = access;
        this.businessDay = businessDay;
        this.events = events;
        this.hashKey = secrets.keyFor("message-links");
    }

    /**
     * Where the token leads; nothing for one that is unknown, ended or revoked. When all its invoices are settled it leads there
     * until its date all the same: a debtor who comes back sees that it is paid. Scope: platform.
     */
    @Transactional(readOnly = true)
    public Optional<OpenedLink> open(String token) {
        return store.open(hash(token), businessDay.today(ZoneOffset.UTC));
    }

    /** Whose link the token is or was, so that a dead link keeps the firm's face. Scope: platform. */
    @Transactional(readOnly = true)
    public Optional<FirmId> firm(String token) {
        return store.firm(hash(token));
    }

    /** Ends the link of a message. Scope: engine or the firm's staff. */
    @Transactional
    public void revokeOf(FirmId firm, MessageId message) {
        store.revoke(firm, message, businessDay.now());
    }

    /** Marks the links of a debtor's messages that lead to none of these invoices any more as settled. Scope: engine or the firm's staff. */
    @Transactional
    public void revokeAllBut(FirmId firm, DebtorId debtor, Collection<InvoiceId> stillOpen) {
        store.revokeAllBut(firm, debtor, stillOpen, businessDay.now());
    }

    /** An invoice is owed again: the links to it are no longer settled. Scope: engine or the firm's staff. */
    @Transactional
    public void reopen(FirmId firm, DebtorId debtor, Collection<InvoiceId> invoices) {
        store.reopen(firm, debtor, invoices);
    }

    /**
     * "Not me": no more mail to the address this message went to, all links mailed there and every open session end, and
     * {@link AddressDoubted} is told. Tells the caller nothing. Scope: engine.
     */
    @Transactional
    public void notForMe(OpenedLink link) {
        store.recipient(link.firm(), link.message()).ifPresent(address -> {
            suppressions.suppress(link.firm(), address, MessageReason.NOT_ME);
            store.revokeMailedTo(link.firm(), link.debtor(), address, businessDay.now());
        });
        revokeOf(link.firm(), link.message());
        access.doubt(link.firm(), link.debtor());
        events.publishEvent(new AddressDoubted(link.firm(), link.debtor(), link.message()));
    }

    /** What was mailed to an address that is not the debtor's any more opens nothing; letters stay. */
    @EventListener
    void replaced(EmailReplaced event) {
        store.revokeMailedTo(event.firm(), event.debtor(), event.former(), businessDay.now());
    }

    @EventListener
    void ended(DebtorAccessEnded event) {
        store.revokeOf(event.firm(), event.debtor(), businessDay.now());
    }

    /** The hash under which a token is stored. */
    public byte[] hash(String token) {
        return Hashes.hmac(hashKey, token);
    }
}
