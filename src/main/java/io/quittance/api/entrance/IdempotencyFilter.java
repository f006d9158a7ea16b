package io.quittance.api.entrance;

import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.api.ProblemWriter;
import io.quittance.identity.ApiTokens;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.Hashes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} is done once: the same request again gets the same answer, another request under the
 * same key is refused. Bodies other than files are limited to one mebibyte here.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyStore keys;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyStore keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isFile = String.valueOf(request.getContentType()).startsWith("multipart/");
        try {
            var readable = isFile ? request : new BufferedRequest(request);
            var key = request.getHeader("Idempotency-Key");
            if (key == null
                    || !request.getMethod().equals("POST")
                    || !(SecurityContextHolder.getContext().getAuthentication()
                            instanceof JwtAuthenticationToken caller)) {
                chain.doFilter(readable, response);
            } else if (!KEY.matcher(key).matches()) {
                throw new ProblemException(
                        ProblemType.MALFORMED, "An Idempotency-Key has 1 to 255 visible characters.");
            } else {
                once(ApiTokens.firm(caller), key, readable, response, chain);
            }
        } catch (ProblemException problem) {
            problems.write(response, problem.problem());
        }
    }

    private void once(
            FirmId firm, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hash = RequestHash.of(request);
        var known = keys.claim(firm, key, hash);
        if (known.isPresent()) {
            replay(known.get(), hash, response);
            return;
        }
        var answered = new ContentCachingResponseWrapper(response);
        var done = false;
        try {
            chain.doFilter(request, answered);
            done = answered.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()
                    && answered.getStatus() != HttpStatus.TOO_MANY_REQUESTS.value();
        } finally {
            if (!done) {
                keys.release(firm, key);
            }
        }
        if (done) {
            keys.answer(firm, key, answered.getStatus(), headers(answered), answered.getContentAsByteArray());
        }
        answered.copyBodyToResponse();
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
            response.setContentLength(known.body().length);
            response.getOutputStream().write(known.body());
        }
    }

    private static String headers(HttpServletResponse response) {
        var text = new StringBuilder();
        for (var name : new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION}) {
            var value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                text.append(name).append(": ").append(value).append('\n');
            }
        }
        return text.toString();
    }
}
