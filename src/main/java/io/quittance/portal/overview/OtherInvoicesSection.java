package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionLink;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** In a session that one message opened: that there may be more, and the way to it. */
@Service
@Order(60)
class OtherInvoicesSection implements PortalSection {

    @Override
    public Stream<Component> show(Visitor visitor) {
        return visitor.access() instanceof PortalAccess.Narrow narrow
                ? Stream.of(new Paragraph(
                        new Span(visitor.texts()
                                        .of(
                                                OverviewText.ONLY_THESE,
                                                narrow.covered().size()) + " "),
                        ActionLink.outside(visitor.at("enter"), visitor.texts().of(OverviewText.SEE_ALL))))
                : Stream.empty();
    }
}
