package io.quittance.edge;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.quittance.tenancy.Secrets;
import org.springframework.stereotype.Component;

/**
 * What a page may load. Pages we write ourselves and every file: nothing but our styles and pictures, forms to ourselves.
 * Vaadin's page: its scripts by nonce; Vaadin 25.2 still builds functions from text and sets styles on elements, hence
 * {@code unsafe-eval} and inline styles there and nowhere else.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";
    static final String STRICT =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient Secrets secrets;

    ContentPolicy(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var nonce = secrets.randomToken();
            page.getDocument().select("script").attr("nonce", nonce);
            page.getVaadinResponse().setHeader(HEADER, forVaadin(nonce));
        });
    }

    private static String forVaadin(String nonce) {
        return """
            default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; \
            form-action 'self'; base-uri 'self'; frame-ancestors 'none'""".formatted(nonce);
    }
}
