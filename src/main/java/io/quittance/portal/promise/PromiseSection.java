package io.quittance.portal.promise;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.ui.ActionLink;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What is promised for when, and the way to see or change it. */
@Service
@Order(19)
class PromiseSection implements PortalSection {

    private final PortalPromises promises;
    private final Situations situations;

    PromiseSection(PortalPromises promises, Situations situations) {
        this.promises = promises;
        this.situations = situations;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var open = promises.said(visitor.access(), situations.today(visitor.firm()))
                .open();
        if (open.isEmpty()) {
            return Stream.empty();
        }
        var texts = visitor.texts();
        var part = new Div();
        part.addClassNames("q-notice");
        part.getElement().setAttribute("data-status", "info").setAttribute("data-testid", "promised");
        open.forEach(promise -> part.add(new Paragraph(texts.of(
                PromiseText.OVERVIEW_LINE,
                visitor.formats().day(promise.on()),
                visitor.formats().money(promise.amount())))));
        part.add(ActionLink.to(visitor.at("arrange/promise"), texts.of(PromiseText.OVERVIEW_LINK))
                .testId("to-promise"));
        return Stream.of(part);
    }
}
