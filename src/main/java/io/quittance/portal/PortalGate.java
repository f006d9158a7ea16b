package io.quittance.portal;

import io.quittance.edge.ErrorPages;
import io.quittance.portal.door.Exchange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads whoever comes to a screen without an access to the door, before a session or a screen is made for them. */
@Component
@Order(PortalGate.PLACE)
class PortalGate extends OncePerRequestFilter {

    /** Behind the edge, before Spring Security. */
    static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final Pattern SCREEN = Pattern.compile(
            "/c/([a-z0-9-]{1,64})/(overview|invoices|pay|paid|receipts|message|messages|write|already-paid|me|arrange"
                    + "|promises|plans|settlements)(/.*)?");

    /** What is no screen inside a firm: pages of the door, and what the screens ask for. */
    private static final Set<String> OTHERS = Set.of("check", "code", "confirm", "enter", "leave", "told");

    private static final Pattern INSIDE = Pattern.compile("/c/[a-z0-9-]{1,64}/([a-z0-9-]+)(/.*)?");

    private final Situations situations;
    private final Visits visits;
    private final ErrorPages errors;

    PortalGate(Situations situations, Visits visits, ErrorPages errors) {
        this.situations = situations;
        this.visits = visits;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        closeIfEnded(request);
        var address = SCREEN.matcher(request.getRequestURI());
        if (request.getMethod().equals("GET") && address.matches() && !mayPass(request, address.group(1))) {
            new Exchange(request, response).seeOther("/c/" + address.group(1) + "/enter");
        } else if (request.getMethod().equals("GET") && !address.matches() && isNowhere(request.getRequestURI())) {
            errors.write(request, response, HttpStatus.NOT_FOUND);
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

    /** An address inside a firm at which nothing is: it would otherwise ask a debtor to sign in as staff. */
    private static boolean isNowhere(String path) {
        var inside = INSIDE.matcher(path);
        return inside.matches() && !OTHERS.contains(inside.group(1));
    }

    private boolean mayPass(HttpServletRequest request, String key) {
        return situations
                .firm(key)
                .flatMap(firm -> visits.of(request.getSession(false), firm.id()))
                .isPresent();
    }
}
