package io.quittance.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link, plain or in the shape of a button. Links name addresses, not view classes, so views load apart. */
public final class ActionLink extends Anchor {

    private ActionLink(String href, String text) {
        super(href, text);
    }

    /** A link inside the application. */
    public static ActionLink to(String href, String text) {
        return new ActionLink(href, text);
    }

    /** A link that leaves the application or loads a file: the browser opens it itself. */
    public static ActionLink outside(String href, String text) {
        var link = new ActionLink(href, text);
        link.setRouterIgnore(true);
        return link;
    }

    /** In the shape of a button. */
    public ActionLink button(Emphasis emphasis) {
        addClassName("q-btn");
        getElement().setAttribute("data-kind", emphasis.attribute());
        return this;
    }

    /** Names the link for scripts. */
    public ActionLink testId(String id) {
        getElement().setAttribute("data-testid", id);
        return this;
    }
}
