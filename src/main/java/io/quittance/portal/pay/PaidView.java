package io.quittance.portal.pay;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.payments.checkout.ReturnOutcome;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;

/** Back from the payment page: thanks and the receipt, or what happened instead and what to do. */
@Route(value = "c/:firm/paid", layout = PortalFrame.class)
@AnonymousAllowed
class PaidView extends PortalView {

    private final transient Outcomes outcomes;

    PaidView(PortalVisit visits, Outcomes outcomes) {
        super(visits);
        this.outcomes = outcomes;
    }

    @Override
    protected PortalAccess.Act needs() {
        return PortalAccess.Act.SEE_AND_PAY;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var outcome = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("session_id")
                .map(session -> outcomes.returned(visitor, session))
                .orElseGet(ReturnOutcome.Neutral::new);
        named(visitor, visitor.texts().of(Outcomes.titleOf(outcome)));
        add(outcomes.sheet(visitor, outcome));
    }
}
