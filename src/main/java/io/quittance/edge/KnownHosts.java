package io.quittance.edge;

import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.tenancy.TenantScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The names we answer to: the platform's, each firm's below it, and this machine's own for ourselves. */
@Component
public class KnownHosts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    private final PublicUrl publicUrl;
    private final Firms firms;

    KnownHosts(PublicUrl publicUrl, Firms firms) {
        this.publicUrl = publicUrl;
        this.firms = firms;
    }

    /** True for the platform's name, or one of this machine's own on a connection from this machine. */
    boolean isPlatform(HttpServletRequest request) {
        var host = host(request);
        return host.equals(publicUrl.base().getHost())
                || (LOOPBACK.contains(host) && LOOPBACK.contains(request.getRemoteAddr()));
    }

    /** The firm whose own name the request uses; nothing for the platform's name and unknown ones. */
    public Optional<Firm> firm(HttpServletRequest request) {
        var suffix = "." + publicUrl.base().getHost();
        var host = host(request);
        if (!host.endsWith(suffix)) {
            return Optional.empty();
        }
        var key = host.substring(0, host.length() - suffix.length());
        return KEY.matcher(key).matches() ? new TenantScope.Platform().call(() -> firms.byKey(key)) : Optional.empty();
    }

    private static String host(HttpServletRequest request) {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }
}
