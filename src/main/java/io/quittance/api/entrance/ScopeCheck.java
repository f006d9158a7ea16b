package io.quittance.api.entrance;

import io.quittance.api.ApiCaller;
import io.quittance.api.Needs;
import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.identity.ApiTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses an API method whose {@link Needs} the token does not carry, and any method that does not say what it needs. */
final class ScopeCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith(ApiCaller.class.getPackageName())) {
            return true;
        }
        var needs = method.getMethodAnnotation(Needs.class);
        var allowed = needs != null
                && request.getUserPrincipal() instanceof JwtAuthenticationToken caller
                && ApiTokens.scopes(caller).contains(needs.value());
        if (!allowed) {
            throw new ProblemException(
                    ProblemType.INSUFFICIENT_SCOPE,
                    needs == null
                            ? "This is not open to anybody."
                            : "The token lacks " + needs.value().text() + ".");
        }
        return true;
    }
}
