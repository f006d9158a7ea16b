package io.quittance.portal;

import io.quittance.ui.ActionLink;

/** The link from an inner page to the overview. */
public final class Back {

    private Back() {}

    public static ActionLink to(PortalView.Visitor visitor) {
        var link = ActionLink.to(visitor.at("overview"), "‹ " + visitor.texts().of(PortalText.BACK));
        link.addClassName("q-back");
        return link;
    }
}
