package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A way out, the whole card one target: what it is called, and what happens then. */
final class WayCard extends Anchor {

    WayCard(String address, String title, String consequence, String testId) {
        super(address, "");
        var name = new Span(title);
        name.addClassName("q-way-title");
        var then = new Span(consequence);
        then.addClassName("q-way-then");
        add(name, then);
        addClassName("q-way");
        getElement().setAttribute("data-testid", testId);
    }
}
