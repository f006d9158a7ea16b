package io.quittance.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request whose scheme, host and port are those of the configured address. */
final class AddressedRequest extends HttpServletRequestWrapper {

    private final String scheme;
    private final String host;
    private final int port;

    AddressedRequest(HttpServletRequest request, URI base, String host) {
        super(request);
        this.scheme = base.getScheme();
        this.host = host;
        this.port = base.getPort() > 0 ? base.getPort() : scheme.equals("https") ? 443 : 80;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        var usual = port == (isSecure() ? 443 : 80);
        return new StringBuffer(scheme + "://" + host + (usual ? "" : ":" + port) + getRequestURI());
    }
}
