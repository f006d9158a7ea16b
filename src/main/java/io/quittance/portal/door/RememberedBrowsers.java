package io.quittance.portal.door;

import io.quittance.identity.DebtorLogins;
import org.springframework.stereotype.Component;

/** Browsers that a debtor wanted to be known by: the door asks them nothing. */
@Component
class RememberedBrowsers {

    private final DebtorLogins logins;
    private final PortalCookies cookies;

    RememberedBrowsers(DebtorLogins logins, PortalCookies cookies) {
        this.logins = logins;
        this.cookies = cookies;
    }

    void remember(Exchange exchange, Door.Opened opened) {
        var firm = opened.firm().id();
        var secret =
                opened.engine().call(() -> logins.remember(firm, opened.debtor().id()));
        cookies.remember(exchange, firm, secret);
    }

    boolean knows(Exchange exchange, Door.Opened opened) {
        var firm = opened.firm().id();
        return cookies.memory(exchange, firm)
                .filter(secret -> opened.engine()
                        .call(() -> logins.recognise(firm, opened.debtor().id(), secret)))
                .isPresent();
    }
}
