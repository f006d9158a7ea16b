package io.quittance.portal;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What a visitor may see at one firm, by how strongly they showed who they are. Kept in the HTTP session, one per firm;
 * every screen asks for the strength it needs. Ends twelve hours after entry; the session ends after thirty idle minutes.
 */
public sealed interface PortalAccess {

    /** Longest visit, by the system clock. */
    Duration LONGEST = Duration.ofHours(12);

    FirmId firm();

    DebtorId debtor();

    Language language();

    Instant enteredAt();

    /** The same access in another language. */
    PortalAccess in(Language language);

    /** True when the visitor may see this invoice. */
    boolean covers(InvoiceId invoice);

    /** The database scope of everything done for this visitor. */
    default TenantScope scope() {
        return new TenantScope.Debtor(firm(), debtor());
    }

    /** True while the visit has not lasted too long. */
    default boolean holdsAt(Instant now) {
        return now.isBefore(enteredAt().plus(LONGEST));
    }

    /** A link or letter code and the second fact: the invoices of that message. */
    record Narrow(FirmId firm, DebtorId debtor, Language language, Instant enteredAt, Set<InvoiceId> invoices)
            implements PortalAccess {

        /** Copies the invoices. */
        public Narrow {
            invoices = Set.copyOf(invoices);
        }

        @Override
        public PortalAccess in(Language other) {
            return new Narrow(firm, debtor, other, enteredAt, invoices);
        }

        @Override
        public boolean covers(InvoiceId invoice) {
            return invoices.contains(invoice);
        }
    }

    /** A login link or its six digits, in the browser that asked: everything of this debtor. */
    record Account(FirmId firm, DebtorId debtor, Language language, Instant enteredAt) implements PortalAccess {

        @Override
        public PortalAccess in(Language other) {
            return new Account(firm, debtor, other, enteredAt);
        }

        @Override
        public boolean covers(InvoiceId invoice) {
            return true;
        }
    }
}
