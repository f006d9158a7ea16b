package io.quittance.portal.overview;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.PortalVisit;
import java.util.List;

/** What is owed, until when, and what can be done about it; below, what it is made of. Its sections come by themselves. */
@Route(value = "c/:firm/overview", layout = PortalFrame.class)
@AnonymousAllowed
class OverviewView extends PortalView {

    private final transient List<PortalSection> sections;

    OverviewView(PortalVisit visits, List<PortalSection> sections) {
        super(visits);
        this.sections = sections;
    }

    @Override
    protected PortalAccess.Act needs() {
        return PortalAccess.Act.SEE_AND_PAY;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        named(visitor, visitor.texts().of(PortalText.OVERVIEW));
        sections.stream().flatMap(section -> section.show(visitor)).forEach(this::add);
    }
}
