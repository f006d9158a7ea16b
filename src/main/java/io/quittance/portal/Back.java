package io.quittance.portal;

import io.quittance.ui.ActionLink;

/** The link from an inner page to the overview. */
final class Back {

    private Back() {}

    static ActionLink to(PortalView.Visitor visitor) {
        var link = ActionLink.to(visitor.at("overview"), "‹ " + visitor.texts().of(PortalText.BACK));
        link.addClassName("q-back");
        return link;
    }
}
