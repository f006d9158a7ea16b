package io.quittance.portal.door;

import io.quittance.edge.ClientAddresses;
import io.quittance.identity.DebtorLogins;
import io.quittance.identity.debtors.Readers;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.RefusedException;
import io.quittance.limits.Limits;
import io.quittance.notices.DebtorLoginMails;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends login links on request. The work begins after the page was answered, so that the time it takes says nothing about
 * the address; three mails per address and hour, twenty requests per network and hour.
 */
@Component
class LoginRequests implements DisposableBean {

    private static final System.Logger LOG = System.getLogger(LoginRequests.class.getName());
    private static final int MAILS_PER_HOUR = 3;
    private static final int REQUESTS_PER_HOUR = 20;

    private final Debtors debtors;
    private final Readers readers;
    private final DebtorLogins logins;
    private final DebtorLoginMails mails;
    private final Limits limits;
    private final ClientAddresses addresses;
    private final ExecutorService later = Executors.newVirtualThreadPerTaskExecutor();

    LoginRequests(
            Debtors debtors,
            Readers readers,
            DebtorLogins logins,
            DebtorLoginMails mails,
            Limits limits,
            ClientAddresses addresses) {
        this.debtors = debtors;
        this.readers = readers;
        this.logins = logins;
        this.mails = mails;
        this.limits = limits;
        this.addresses = addresses;
    }

    /**
     * Sends a login link if the firm knows the address; says nothing either way.
     *
     * @param browser the secret in the cookie of the browser that asks
     */
    void send(Firm firm, String address, String browser, HttpServletRequest request) {
        var network = addresses.of(request);
        later.execute(() -> {
            try {
                sendNow(firm, address, browser, network);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a login link was not sent", e);
            }
        });
    }

    private void sendNow(Firm firm, String text, String browser, String network) {
        if (!limits.allow("login-network", network, REQUESTS_PER_HOUR)) {
            return;
        }
        try {
            var email = EmailAddress.parse(text);
            var counted = firm.key() + " " + email.value().toLowerCase(Locale.ROOT);
            if (!limits.allow("login-address", counted, MAILS_PER_HOUR)) {
                return;
            }
            new TenantScope.Engine(firm.id())
                    .run(() -> debtors.ofEmail(firm.id(), email)
                            .ifPresentOrElse(
                                    debtor -> mails.send(firm, debtor, logins.issue(firm.id(), debtor.id(), browser)),
                                    () -> sendToReader(firm, email, browser)));
        } catch (RefusedException _) {
            LOG.log(System.Logger.Level.DEBUG, "a login link was asked for a text that is no address");
        }
    }

    private void sendToReader(Firm firm, EmailAddress email, String browser) {
        readers.reading(firm.id(), email)
                .ifPresent(reader -> mails.send(firm, reader, logins.issue(firm.id(), reader, browser)));
    }

    @Override
    public void destroy() {
        later.close();
    }
}
