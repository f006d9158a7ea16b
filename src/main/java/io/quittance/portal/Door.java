package io.quittance.portal;

import io.quittance.correspondence.Links;
import io.quittance.correspondence.OpenedLink;
import io.quittance.edge.KnownHosts;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what stands behind a link; whatever opens nothing on this host looks the same. */
@Component
class Door {

    private final Links links;
    private final Firms firms;
    private final Debtors debtors;
    private final Invoices invoices;
    private final KnownHosts hosts;

    Door(Links links, Firms firms, Debtors debtors, Invoices invoices, KnownHosts hosts) {
        this.links = links;
        this.firms = firms;
        this.debtors = debtors;
        this.invoices = invoices;
        this.hosts = hosts;
    }

    /** A link that opens, with all that its door may not show. */
    record Opened(OpenedLink link, Firm firm, Debtor debtor, Collection<Invoice> invoices) {

        /** The database scope of what is done behind this door. */
        TenantScope scope() {
            return new TenantScope.Debtor(firm.id(), debtor.id());
        }

        /** The scope of logins and remembered browsers. */
        TenantScope engine() {
            return new TenantScope.Engine(firm.id());
        }
    }

    /** What the token of a link leads to, or nothing. */
    Optional<Opened> open(HttpServletRequest request, String token) {
        return new TenantScope.Platform()
                .call(() -> links.open(token))
                .map(this::behind)
                .filter(opened -> hosts.firm(request)
                        .map(firm -> firm.id().equals(opened.firm().id()))
                        .orElse(true));
    }

    /** The firm of an address {@code /c/{firm}}, or nothing. */
    Optional<Firm> firm(String key) {
        return new TenantScope.Platform().call(() -> firms.byKey(key));
    }

    /** The firm whose own host name was used. */
    Optional<Firm> firmOfHost(HttpServletRequest request) {
        return hosts.firm(request);
    }

    private Opened behind(OpenedLink link) {
        return new TenantScope.Debtor(link.firm(), link.debtor())
                .call(() -> new Opened(
                        link,
                        firms.get(link.firm()),
                        debtors.get(link.firm(), link.debtor()),
                        invoices.getAll(link.firm(), link.invoices()).values()));
    }
}
