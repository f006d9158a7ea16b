package io.quittance.portal;

import io.quittance.portal.door.Exchange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever comes to a screen without an access to the door, before a session or a screen is made for them. */
@Component
@Order(PortalGate.PLACE)
class PortalGate extends OncePerRequestFilter {

    /** Behind the edge, before Spring Security. */
    static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final Pattern SCREEN = Pattern.compile(
            "/c/([a-z0-9-]{1,64})/(overview|invoices|pay|paid|receipts|message|messages|write|already-paid|me)(/.*)?");

    private final Situations situations;
    private final Visits visits;

    PortalGate(Situations situations, Visits visits) {
        this.situations = situations;
        this.visits = visits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        closeIfEnded(request);
        var address = SCREEN.matcher(request.getRequestURI());
        if (request.getMethod().equals("GET") && address.matches() && !mayPass(request, address.group(1))) {
            new Exchange(request, response).seeOther("/c/" + address.group(1) + "/enter");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** An open session ends at its next request, of whatever kind, when the access it was opened by has ended. */
    private void closeIfEnded(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && visits.hasEnded(session)) {
            session.invalidate();
        }
    }

    private boolean mayPass(HttpServletRequest request, String key) {
        return situations
                .firm(key)
                .flatMap(firm -> visits.of(request.getSession(false), firm.id()))
                .isPresent();
    }
}
