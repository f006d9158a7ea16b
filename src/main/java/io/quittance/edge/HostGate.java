package io.quittance.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in what is addressed to a name of ours (421 otherwise, rule D32) and makes the request say of itself what is
 * configured, whatever a proxy or a header claims. A firm's own name shows that firm's portal and nothing else.
 */
final class HostGate extends OncePerRequestFilter {

    private static final List<String> PLATFORM_ONLY = List.of(
            "/api", "/oauth2", "/login", "/staff", "/desk", "/console", "/webhooks", "/invitation", "/.well-known");

    private final KnownHosts hosts;
    private final PublicUrl publicUrl;
    private final ErrorPages pages;

    HostGate(KnownHosts hosts, PublicUrl publicUrl, ErrorPages pages) {
        this.hosts = hosts;
        this.publicUrl = publicUrl;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.isPlatform(request)) {
            chain.doFilter(
                    new AddressedRequest(
                            request, publicUrl.base(), publicUrl.base().getHost()),
                    response);
            return;
        }
        var firm = hosts.firm(request);
        if (firm.isEmpty()) {
            pages.write(request, response, HttpStatus.MISDIRECTED_REQUEST);
            return;
        }
        var own = "/c/" + firm.get().key();
        var path = Paths.meant(request);
        if (path.equals("/") && request.getParameter("v-r") == null) {
            response.setHeader("Location", own);
            response.setStatus(HttpStatus.FOUND.value());
        } else if (isForeign(path, own)) {
            pages.write(request, response, HttpStatus.NOT_FOUND);
        } else {
            var host = request.getServerName().toLowerCase(Locale.ROOT);
            chain.doFilter(new AddressedRequest(request, publicUrl.base(), host), response);
        }
    }

    private static boolean isForeign(String path, String own) {
        return PLATFORM_ONLY.stream().anyMatch(folder -> Paths.under(path, folder))
                || (Paths.under(path, "/c") && !Paths.under(path, own));
    }
}
