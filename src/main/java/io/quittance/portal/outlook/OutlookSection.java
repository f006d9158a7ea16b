package io.quittance.portal.outlook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.ActionLink;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** "What if I do nothing?", answered by the engine's next look. */
@Service
@Order(35)
class OutlookSection implements PortalSection {

    private final Outlook outlook;

    OutlookSection(Outlook outlook) {
        this.outlook = outlook;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        return outlook.of(visitor).stream().map(sentence -> {
            var words = new Paragraph(sentence);
            words.getElement().setAttribute("data-testid", "outlook");
            var paid = ActionLink.to(visitor.at("already-paid"), visitor.texts().of(PortalText.ALREADY_PAID))
                    .testId("already-paid");
            var part = new Section(new H2(visitor.texts().of(OutlookText.TITLE)), words, new Paragraph(paid));
            part.addClassName("q-part");
            return part;
        });
    }
}
