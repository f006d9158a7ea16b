package io.quittance.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Leads people in the demo: who opens an address that is meant for scripts in a browser comes to the page with the same
 * content, and the neutral page of the platform carries a bar with everything there is to see.
 */
@Component
class PagesForPeople extends OncePerRequestFilter {

    private static final Map<String, String> PAGES = Map.of(
            "/sandbox/mailbox",
            "/sandbox/mail",
            "/sandbox/clock",
            "/sandbox/time",
            "/sandbox/letters",
            "/sandbox/post");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = PAGES.get(request.getRequestURI());
        if (page != null && isBrowser(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, page);
        } else if (request.getRequestURI().equals("/") && request.getParameter("v-r") == null && isBrowser(request)) {
            withBar(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void withBar(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        var html = new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("</head>", SandboxHtml.STYLES + "</head>")
                .replaceFirst("<body>", "<body>" + SandboxHtml.BAR);
        kept.resetBuffer();
        kept.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        kept.copyBodyToResponse();
    }

    private static boolean isBrowser(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html");
    }
}
