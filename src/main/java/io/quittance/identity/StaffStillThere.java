package io.quittance.identity;

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
 * Ends the session of a person whose account was deactivated or who lost a role since the sign-in, at the next request; what
 * the views ask of {@link StaffAccess} stands behind it.
 */
final class StaffStillThere extends OncePerRequestFilter {

    private final StaffAccess access;

    StaffStillThere(StaffAccess access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof StaffPrincipal
                && !holds(authentication)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
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
