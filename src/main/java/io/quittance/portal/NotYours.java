package io.quittance.portal;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Sheet;

/** What a second reader may not do here, and whose it is. */
final class NotYours {

    private NotYours() {}

    static Sheet of(PortalView.Visitor visitor) {
        var texts = visitor.texts();
        var title = new H1(texts.of(PortalText.NOT_YOURS));
        title.addClassName("q-page-title");
        var sheet = new Sheet(
                title,
                new Paragraph(texts.of(PortalText.NOT_YOURS_TEXT, visitor.firm().name())),
                ActionLink.to(visitor.at("overview"), texts.of(PortalText.TO_OVERVIEW))
                        .button(Emphasis.PRIMARY));
        sheet.addClassName("q-stack");
        sheet.getElement().setAttribute("data-testid", "not-yours");
        return sheet;
    }
}
