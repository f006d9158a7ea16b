package io.quittance.edge;

import io.quittance.kernel.PlainText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses queries and forms with what no text has: NUL, other controls, half characters. No browser sends them, and the
 * database cannot be asked for them. The API says which field it was, so its own requests pass here; a webhook's bytes are
 * signed, and are left to be read by whoever checks that.
 */
final class TextGate extends OncePerRequestFilter {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ErrorPages pages;

    TextGate(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasParameters(request) && !allAreTexts(request)) {
            pages.write(request, response, HttpStatus.BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasParameters(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        boolean isForm = type.startsWith(FORM);
        boolean isQuery = request.getQueryString() != null && !type.startsWith("multipart/");
        var path = request.getRequestURI();
        return (isForm || isQuery) && !Paths.under(path, "/api") && !Paths.under(path, "/webhooks");
    }

    private static boolean allAreTexts(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .allMatch(parameter -> PlainText.isStorable(parameter.getKey())
                            && Arrays.stream(parameter.getValue()).allMatch(PlainText::isStorable));
        } catch (IllegalStateException _) {
            // The server could not decode them.
            return false;
        }
    }
}
