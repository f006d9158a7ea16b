package io.quittance.identity;

import io.quittance.identity.account.SecondFactorRules;
import io.quittance.identity.account.StaffSessions;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a person whose account was deactivated, who lost a role since the sign-in or ended this session elsewhere, at
 * the next request, and leads who must have a second factor and has none to set it up; the views ask {@link StaffAccess} as well.
 */
final class StaffStillThere extends OncePerRequestFilter {

    private final StaffAccess access;
    private final StaffSessions sessions;
    private final SecondFactorRules rules;

    StaffStillThere(StaffAccess access, StaffSessions sessions, SecondFactorRules rules) {
        this.access = access;
        this.sessions = sessions;
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof StaffPrincipal person
                && !(holds(authentication) && sessions.isAlive(request, person.staff()))) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } else if (authentication != null && !isOfAccount(request) && lacksFactor(authentication)) {
            if (isPage(request)) {
                response.sendRedirect("/account/second-factor");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** A page asked for by a person; anything else is refused, whatever it says of itself. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    /** The pages on which the second factor is set up, the way out, and files that hold nothing of anybody. */
    private static boolean isOfAccount(HttpServletRequest request) {
        return (request.getRequestURI() + "/").matches("/(account|logout|VAADIN)/.*");
    }

    private boolean lacksFactor(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof StaffPrincipal person) || !person.isOurs()) {
            return false;
        }
        var member = access.current();
        return new TenantScope.Platform().call(() -> rules.isLackedBy(member));
    }

    private boolean holds(Authentication authentication) {
        try {
            var now = access.current().grants().keySet().stream()
                    .map(role -> "ROLE_" + role)
                    .collect(Collectors.toSet());
            return authentication.getAuthorities().stream()
                    .map(authority -> String.valueOf(authority.getAuthority()))
                    .filter(authority -> authority.startsWith("ROLE_"))
                    .allMatch(now::contains);
        } catch (AccessDeniedException e) {
            return false;
        }
    }
}
