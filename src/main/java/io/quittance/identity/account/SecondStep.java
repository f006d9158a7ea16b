package io.quittance.identity.account;

import io.quittance.kernel.StaffId;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * What follows a right password: a person with a second factor is not signed in yet. The half sign-in waits in the session
 * and counts for nothing until the code is there.
 */
public final class SecondStep implements AuthenticationSuccessHandler {

    private static final String HALF = "quittance.half-signed-in";

    private final SecondFactors factors;
    private final SecurityContextRepository contexts;
    private final AuthenticationSuccessHandler onwards;

    /** @param onwards what follows a whole sign-in */
    public SecondStep(SecondFactors factors, SecurityContextRepository contexts, AuthenticationSuccessHandler onwards) {
        this.factors = factors;
        this.contexts = contexts;
        this.onwards = onwards;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        var id = StaffId.parse(person.getName());
        if (!new TenantScope.Platform().call(() -> factors.has(id))) {
            onwards.onAuthenticationSuccess(request, response, person);
            return;
        }
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        request.getSession().setAttribute(HALF, person);
        response.sendRedirect("/login/second");
    }

    /** Whose password was right in this session. */
    static Optional<StaffId> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(HALF) instanceof Authentication half
                ? Optional.of(StaffId.parse(half.getName()))
                : Optional.empty();
    }

    /** The code was right: the sign-in is whole. */
    void complete(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (request.getSession(false) == null
                || !(request.getSession().getAttribute(HALF) instanceof Authentication half)) {
            response.sendRedirect("/login");
            return;
        }
        request.getSession().removeAttribute(HALF);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(half);
        contexts.saveContext(context, request, response);
        onwards.onAuthenticationSuccess(request, response, half);
    }
}
