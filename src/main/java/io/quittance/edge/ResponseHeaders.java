package io.quittance.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the one set of security headers on every response: pages, JSON, files, redirects, refusals and errors. */
final class ResponseHeaders extends OncePerRequestFilter {

    private static final List<String> KEPT_BY_BROWSERS =
            List.of("/VAADIN", "/styles", "/scripts", "/brand", "/favicon.ico");

    private final boolean secure;

    ResponseHeaders(PublicUrl publicUrl) {
        this.secure = publicUrl.isSecure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        put(request.getRequestURI(), response);
        chain.doFilter(request, response);
    }

    /** Puts them on one response. @param path as it was asked for */
    void put(String path, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Logos are in mails that a web mailer shows on its own origin.
        response.setHeader(
                "Cross-Origin-Resource-Policy", Paths.under(path, "/brand") ? "cross-origin" : "same-origin");
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.STRICT);
        if (KEPT_BY_BROWSERS.stream().noneMatch(folder -> Paths.under(path, folder))) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
