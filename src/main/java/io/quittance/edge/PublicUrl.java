package io.quittance.edge;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address people and programs reach the platform by. Absolute links are built from it alone, never from a request. */
@Component
public class PublicUrl {

    private final URI base;

    PublicUrl(@Value("${quittance.public-url}") String url) {
        this.base = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The base without a slash at its end; also the issuer of our tokens. */
    public URI base() {
        return base;
    }

    /**
     * The absolute address of a path.
     *
     * @param path begins with a slash
     */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** True when people come by TLS: cookies are then Secure and browsers told to stay with it. */
    public boolean isSecure() {
        return "https".equals(base.getScheme());
    }
}
