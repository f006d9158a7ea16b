package io.quittance.api.entrance;

import io.quittance.identity.ApiTokens;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does the request in the scope of the token's firm, so that no controller can reach another one's rows. */
final class CallerScope extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            new TenantScope.FirmStaff(ApiTokens.firm(caller)).run(() -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Failed(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Failed e) {
            throw e.cause;
        }
    }

    /** Carries the servlet's exception through the scope. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final ServletException cause;

        Failed(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
