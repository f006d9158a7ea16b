package io.quittance.portal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.quittance.branding.Brands;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Gives the first page of a debtor's visit its language, style sheet and brand before any script runs. */
@Component
class PortalHead implements VaadinServiceInitListener {

    private static final Pattern ADDRESS = Pattern.compile("/c/([a-z0-9-]{1,64})/.*");

    private final transient Situations situations;
    private final transient Visits visits;
    private final transient Brands brands;

    PortalHead(Situations situations, Visits visits, Brands brands) {
        this.situations = situations;
        this.visits = visits;
        this.brands = brands;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
    }

    private void dress(IndexHtmlResponse page) {
        var path = page.getVaadinRequest().getPathInfo();
        var address = ADDRESS.matcher(path == null ? "" : path);
        if (!address.matches()) {
            return;
        }
        situations.firm(address.group(1)).ifPresent(firm -> {
            var session = page.getVaadinRequest().getWrappedSession(false);
            if (session != null) {
                visits.valid(session.getAttribute(Visits.name(firm.id())))
                        .ifPresent(access -> page.getDocument()
                                .child(0)
                                .attr("lang", access.language().code()));
            }
            var head = page.getDocument().head();
            head.appendElement("title").text(firm.name());
            head.appendElement("link").attr("rel", "stylesheet").attr("href", "/styles/portal.css");
            head.appendElement("script").attr("src", "/scripts/portal.js").attr("defer", true);
            head.appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", "/brand/" + brands.of(firm).hash() + ".css");
        });
    }
}
