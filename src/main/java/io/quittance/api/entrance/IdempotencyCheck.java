package io.quittance.api.entrance;

import io.quittance.api.ApiCaller;
import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.identity.ApiTokens;
import io.quittance.kernel.Hashes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A POST with an {@code Idempotency-Key} is done once: the same request again gets the same answer, another request under the
 * same key is refused. It comes after {@link ScopeCheck}: a program without the right learns nothing of what was answered to others.
 */
final class IdempotencyCheck implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";

    /** The request's attribute with the {@link IdempotencyKey} it took. */
    static final String TAKEN = IdempotencyCheck.class.getName();

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore keys;

    IdempotencyCheck(IdempotencyStore keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        var text = request.getHeader(HEADER);
        if (text == null
                || !request.getMethod().equals("POST")
                || request.getAttribute(TAKEN) != null
                || !(request.getUserPrincipal() instanceof JwtAuthenticationToken token)) {
            return true;
        }
        if (!KEY.matcher(text).matches()) {
            throw new ProblemException(ProblemType.MALFORMED, "An Idempotency-Key has 1 to 255 visible characters.");
        }
        var key = IdempotencyKey.of(new ApiCaller(ApiTokens.firm(token), token.getName()), request, text);
        var hash = RequestHash.of(request);
        var known = keys.claim(key, hash);
        if (known.isPresent()) {
            replay(known.get(), hash, response);
            return false;
        }
        request.setAttribute(TAKEN, key);
        return true;
    }

    private static void replay(IdempotencyStore.Answer known, byte[] hash, HttpServletResponse response)
            throws IOException {
        if (!Hashes.same(known.requestHash(), hash)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_MISMATCH, "This key was used for another request: send a new key.");
        }
        if (known.status() == 0) {
            throw new ProblemException(ProblemType.REQUEST_IN_PROGRESS, "Ask again in a moment.");
        }
        response.setStatus(known.status());
        response.setHeader("Idempotency-Replayed", "true");
        String.valueOf(known.headers()).lines().forEach(line -> {
            var parts = line.split(": ", 2);
            response.setHeader(parts[0], parts[1]);
        });
        if (known.body() != null) {
            response.getOutputStream().write(known.body());
        }
    }
}
