package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.ui.Notice;
import io.quittance.ui.Tone;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** That no reminder comes for now, because of something the debtor did or asked. */
@Service
@Order(20)
class PausedSection implements PortalSection {

    private final Situations situations;

    PausedSection(Situations situations) {
        this.situations = situations;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var today = situations.today(visitor.firm());
        return situations.holds(visitor.access(), today).isEmpty()
                ? Stream.empty()
                : Stream.of(new Notice(visitor.texts().of(OverviewText.PAUSED), Tone.HELD));
    }
}
