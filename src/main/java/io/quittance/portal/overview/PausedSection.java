package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import io.quittance.portal.HeldFor;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Why no reminder comes for now. */
@Service
@Order(20)
class PausedSection implements PortalSection {

    private final HeldFor held;

    PausedSection(HeldFor held) {
        this.held = held;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        return held.notices(visitor).stream().map(notice -> notice);
    }
}
