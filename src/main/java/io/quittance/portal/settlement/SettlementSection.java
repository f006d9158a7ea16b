package io.quittance.portal.settlement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.portal.HeldFor;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionLink;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** That the firm offers to take less, until when, and the way there; nothing where nothing may be asked for. */
@Service
@Order(11)
class SettlementSection implements PortalSection {

    private final PortalSettlements settlements;
    private final HeldFor held;

    SettlementSection(PortalSettlements settlements, HeldFor held) {
        this.settlements = settlements;
        this.held = held;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var open = settlements.open(visitor.access());
        if (open.isEmpty() || held.asking(visitor) == HeldFor.Asking.NOT) {
            return Stream.empty();
        }
        var texts = visitor.texts();
        return open.stream().map(settlement -> {
            var part = new Div(
                    new Paragraph(texts.of(
                            SettlementText.OVERVIEW_LINE,
                            visitor.firm().name(),
                            visitor.formats().money(settlement.sum()),
                            visitor.formats().money(settlement.owed()),
                            visitor.formats().day(settlement.expiresOn()))),
                    ActionLink.to(visitor.at("settlements/" + settlement.id()), texts.of(SettlementText.OVERVIEW_LINK))
                            .testId("to-settlement"));
            part.addClassName("q-notice");
            part.getElement().setAttribute("data-status", "ok").setAttribute("data-testid", "settlement");
            return part;
        });
    }
}
