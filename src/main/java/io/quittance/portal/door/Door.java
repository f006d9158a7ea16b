package io.quittance.portal.door;

import io.quittance.access.Links;
import io.quittance.access.OpenedLink;
import io.quittance.edge.ClientAddresses;
import io.quittance.edge.KnownHosts;
import io.quittance.kernel.InvoiceId;
import io.quittance.limits.Limits;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what stands behind a link; whatever opens nothing on this host looks the same. The token of a letter is short enough
 * to be typed, so it is short enough to be guessed: twenty guesses per network and hour, at whichever door, and no look behind
 * it once they are used up.
 */
@Component
class Door {

    private static final int GUESSES_PER_HOUR = 20;
    private static final String GUESSES = "code";

    private final Links links;
    private final Firms firms;
    private final Debtors debtors;
    private final Invoices invoices;
    private final KnownHosts hosts;
    private final Limits limits;
    private final ClientAddresses addresses;

    Door(
            Links links,
            Firms firms,
            Debtors debtors,
            Invoices invoices,
            KnownHosts hosts,
            Limits limits,
            ClientAddresses addresses) {
        this.links = links;
        this.firms = firms;
        this.debtors = debtors;
        this.invoices = invoices;
        this.hosts = hosts;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** What came of trying a token. */
    sealed interface TokenTry {}

    /** Nothing opens: unknown, expired, revoked or another firm's, never said which. */
    record Closed(Why why, @Nullable Firm firm) implements TokenTry {

        /** What may be said. */
        enum Why {
            /** It opens nothing. */
            UNKNOWN,
            /** Too many guesses came from this network; whether this one is right was not looked at. */
            TOO_MANY
        }
    }

    /** A link that opens, with all that its door may not show. @param invoices all that the message names */
    record Opened(OpenedLink link, Firm firm, Debtor debtor, Collection<Invoice> invoices) implements TokenTry {

        /** The scope of logins and remembered browsers. */
        TenantScope engine() {
            return new TenantScope.Engine(firm.id());
        }
    }

    /** What the token of a link leads to on this host. */
    TokenTry open(HttpServletRequest request, String token) {
        return open(request, token, hosts.firm(request).orElse(null));
    }

    /**
     * What the token of a link leads to.
     *
     * @param only the firm on whose page it is tried; null = any
     */
    TokenTry open(HttpServletRequest request, String token, @Nullable Firm only) {
        boolean guessable = new LetterCode(token).isWhole();
        var network = addresses.of(request);
        if (guessable && !limits.allow(GUESSES, network, GUESSES_PER_HOUR)) {
            return new Closed(Closed.Why.TOO_MANY, only);
        }
        var opened = new TenantScope.Platform()
                .call(() -> links.open(token))
                .filter(link -> only == null || only.id().equals(link.firm()));
        if (guessable && opened.isPresent()) {
            limits.giveBack(GUESSES, network);
        }
        return opened.<TokenTry>map(this::behind)
                .orElseGet(() -> new Closed(Closed.Why.UNKNOWN, only == null ? formerly(token) : only));
    }

    /** Whose link it was: its face is kept, so that a dead link does not look like somebody else's. */
    private @Nullable Firm formerly(String token) {
        return new TenantScope.Platform()
                .call(() -> links.firm(token).map(firms::get).orElse(null));
    }

    /** The firm of an address {@code /c/{firm}}, or nothing. */
    Optional<Firm> firm(String key) {
        return new TenantScope.Platform().call(() -> firms.byKey(key));
    }

    /** The firm whose own host name was used. */
    Optional<Firm> firmOfHost(HttpServletRequest request) {
        return hosts.firm(request);
    }

    private static List<InvoiceId> named(OpenedLink link) {
        return Stream.concat(link.invoices().stream(), link.listed().stream()).toList();
    }

    private Opened behind(OpenedLink link) {
        return new TenantScope.Debtor(link.firm(), link.debtor())
                .call(() -> new Opened(
                        link,
                        firms.get(link.firm()),
                        debtors.get(link.firm(), link.debtor()),
                        invoices.getAll(link.firm(), named(link)).values()));
    }
}
