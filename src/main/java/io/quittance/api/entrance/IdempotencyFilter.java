package io.quittance.api.entrance;

import io.quittance.api.ProblemException;
import io.quittance.api.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the answer of a POST whose key {@link IdempotencyCheck} took, and gives the key back when the answer says nothing about
 * the request itself. Bodies other than files are limited to one mebibyte here.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    /** The caller may not do it now, or we could not: with another right, or later, the same request has another answer. */
    private static final Set<Integer> NOT_REMEMBERED =
            Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FORBIDDEN.value(), HttpStatus.TOO_MANY_REQUESTS.value());

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
            if (request.getHeader(IdempotencyCheck.HEADER) == null) {
                chain.doFilter(readable, response);
            } else {
                keeping(readable, new ContentCachingResponseWrapper(response), chain);
            }
        } catch (ProblemException problem) {
            problems.write(response, problem.problem());
        }
    }

    private void keeping(HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        var done = false;
        try {
            chain.doFilter(request, response);
            done = response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()
                    && !NOT_REMEMBERED.contains(response.getStatus());
        } finally {
            if (request.getAttribute(IdempotencyCheck.TAKEN) instanceof IdempotencyKey taken) {
                if (done) {
                    keys.answer(taken, response.getStatus(), headers(response), response.getContentAsByteArray());
                } else {
                    keys.release(taken);
                }
            }
        }
        response.copyBodyToResponse();
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
