package io.quittance.portal.door;

import io.quittance.identity.DebtorLogins;
import io.quittance.identity.debtors.LoggedIn;
import io.quittance.identity.debtors.Reader;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.Visits;
import io.quittance.tenancy.Secrets;
import io.quittance.tenancy.TenantScope;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a debtor into the account with what the mail said, in the browser that asked for it and in no other. */
@Component
class AccountEntry {

    private final DebtorLogins logins;
    private final Debtors debtors;
    private final Visits visits;
    private final PortalCookies cookies;
    private final Secrets secrets;
    private final InstantSource clock;

    AccountEntry(
            DebtorLogins logins,
            Debtors debtors,
            Visits visits,
            PortalCookies cookies,
            Secrets secrets,
            InstantSource clock) {
        this.logins = logins;
        this.debtors = debtors;
        this.visits = visits;
        this.cookies = cookies;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** From now on this browser is the one that asked. @return its secret */
    String bind(Exchange exchange, Firm firm) {
        var browser = secrets.randomToken();
        cookies.bind(exchange, firm.id(), browser);
        return browser;
    }

    boolean isBound(Exchange exchange, Firm firm) {
        return cookies.binding(exchange, firm.id()).isPresent();
    }

    /** Whose login this is; uses it up. @param given the link's secret or the digits */
    Optional<LoggedIn> redeem(Exchange exchange, Firm firm, String given) {
        return cookies.binding(exchange, firm.id())
                .flatMap(browser ->
                        new TenantScope.Engine(firm.id()).call(() -> logins.redeem(firm.id(), given, browser)));
    }

    void enter(Exchange exchange, Firm firm, LoggedIn login) {
        var id = login.debtor();
        var debtor = new TenantScope.Debtor(firm.id(), id).call(() -> debtors.get(firm.id(), id));
        var known = login.reader().map(Reader::language).orElse(debtor.language());
        visits.enter(
                exchange.request(),
                new PortalAccess.Account(
                        firm.id(),
                        id,
                        exchange.kept().orElse(known),
                        clock.instant(),
                        login.reader().orElse(null)));
        exchange.seeOther("/c/" + firm.key() + "/overview");
    }
}
