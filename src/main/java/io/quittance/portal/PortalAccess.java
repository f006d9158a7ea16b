package io.quittance.portal;

import io.quittance.identity.debtors.Reader;
import io.quittance.identity.debtors.ReaderReach;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import io.quittance.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** True when it counts in what is asked for here: all that is seen, or what the message asks for. */
    default boolean isAskedFor(InvoiceId invoice) {
        return covers(invoice)
                && !(this instanceof Narrow narrow && narrow.listed().contains(invoice));
    }

    /** Those of these that are asked for; when none of them is, all. */
    default List<InvoiceId> asked(List<InvoiceId> of) {
        var asked = of.stream().filter(this::isAskedFor).toList();
        return asked.isEmpty() ? of : asked;
    }

    /** What somebody wants to do here. */
    enum Act {
        /** See, and pay. */
        SEE_AND_PAY,
        /** Write, promise, arrange. */
        SPEAK,
        /** Change the debtor's data, or let others in. */
        BE_THE_DEBTOR
    }

    /** True when the visitor may do so; only a second reader may not do everything that the screens offer. */
    default boolean may(Act act) {
        var reader = this instanceof Account account ? account.reader() : null;
        return reader == null
                || switch (act) {
                    case SEE_AND_PAY -> true;
                    case SPEAK -> reader.reach() == ReaderReach.EVERYTHING;
                    case BE_THE_DEBTOR -> false;
                };
    }

    /** The database scope of everything done for this visitor. */
    default TenantScope scope() {
        return new TenantScope.Debtor(firm(), debtor());
    }

    /** True while the visit has not lasted too long. */
    default boolean holdsAt(Instant now) {
        return now.isBefore(enteredAt().plus(LONGEST));
    }

    /**
     * A link or letter code and the second fact: the invoices of that message.
     *
     * @param invoices what the message asks for; its amount is theirs
     * @param listed other invoices that it names; to be seen and paid, and not counted
     */
    record Narrow(
            FirmId firm,
            DebtorId debtor,
            Language language,
            Instant enteredAt,
            Set<InvoiceId> invoices,
            Set<InvoiceId> listed)
            implements PortalAccess {

        /** Copies the invoices. */
        public Narrow {
            invoices = Set.copyOf(invoices);
            listed = Set.copyOf(listed);
        }

        /** Of a message that names no others. */
        public Narrow(FirmId firm, DebtorId debtor, Language language, Instant enteredAt, Set<InvoiceId> invoices) {
            this(firm, debtor, language, enteredAt, invoices, Set.of());
        }

        /** All that may be seen. */
        public Set<InvoiceId> covered() {
            return Stream.concat(invoices.stream(), listed.stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public PortalAccess in(Language other) {
            return new Narrow(firm, debtor, other, enteredAt, invoices, listed);
        }

        @Override
        public boolean covers(InvoiceId invoice) {
            return invoices.contains(invoice) || listed.contains(invoice);
        }
    }

    /**
     * A login link or its six digits, in the browser that asked: everything of this debtor.
     *
     * @param reader who came in for the debtor; null = the debtor
     */
    record Account(
            FirmId firm,
            DebtorId debtor,
            Language language,
            Instant enteredAt,
            @Nullable Reader reader) implements PortalAccess {

        /** The debtor's own. */
        public Account(FirmId firm, DebtorId debtor, Language language, Instant enteredAt) {
            this(firm, debtor, language, enteredAt, null);
        }

        @Override
        public PortalAccess in(Language other) {
            return new Account(firm, debtor, other, enteredAt, reader);
        }

        @Override
        public boolean covers(InvoiceId invoice) {
            return true;
        }
    }
}
