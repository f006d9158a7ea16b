package io.quittance.identity.account;

import io.quittance.kernel.StaffId;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a list of who is signed in where, so that a session can be ended from another one. */
@Component
public class StaffSessions {

    private static final String NUMBER = "quittance.session";
    private static final int LONGEST = 300;

    private final SessionStore store;
    private final AccountTrail trail;
    private final TransactionTemplate transaction;

    StaffSessions(SessionStore store, AccountTrail trail, TransactionTemplate transaction) {
        this.store = store;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** True while nobody has ended the session of this request; its first request enters it in the list. */
    public boolean isAlive(HttpServletRequest request, StaffId person) {
        var session = request.getSession(false);
        if (session == null) {
            return true;
        }
        var number = number(session);
        return new TenantScope.Platform()
                .call(() -> transaction.execute(_ -> {
                    if (number == 0) {
                        session.setAttribute(NUMBER, store.begin(person, browser(request)));
                        trail.did(person, "staff.signed-in");
                        return true;
                    }
                    return store.isAlive(number);
                }));
    }

    /** The number of a session in the list; 0 before it has one. */
    static long number(HttpSession session) {
        return session.getAttribute(NUMBER) instanceof Long number ? number : 0;
    }

    private static String browser(HttpServletRequest request) {
        var said = String.valueOf(request.getHeader("User-Agent")).replaceAll("[^\\x20-\\x7e]", "");
        return said.substring(0, Math.min(LONGEST, said.length()));
    }
}
