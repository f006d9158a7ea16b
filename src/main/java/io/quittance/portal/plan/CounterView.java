package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanState;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.ui.Sheet;

/** Something else in place of the other side's offer, for the same invoices. */
@Route(value = "c/:firm/plans/:plan/other", layout = PortalFrame.class)
@AnonymousAllowed
class CounterView extends PortalView {

    private final transient DebtorPlans plans;
    private final transient Situations situations;

    CounterView(PortalVisit visits, DebtorPlans plans, Situations situations) {
        super(visits);
        this.plans = plans;
        this.situations = situations;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var plan = PlanView.of(plans, visitor, event);
        if (plan.state() != PlanState.COUNTERED) {
            event.forwardTo(visitor.at("plans/" + plan.id()).substring(1));
            return;
        }
        var title = visitor.texts().of(PlanPageText.OTHER);
        named(visitor, title);
        var offered = plan.last().terms();
        var start = new Wished(
                Selection.of(event.getLocation().getQueryParameters()),
                Math.min(offered.count(), Wished.MOST),
                Math.min(offered.firstOn().getDayOfMonth(), Wished.LAST_DAY));
        var answer = new Div();
        answer.getElement().setAttribute("aria-live", "polite");
        var form = new WishForm(visitor, plan.total(), start, wished -> draw(visitor, plan, wished, answer));
        add(
                WishView.back(visitor, "plans/" + plan.id()),
                new SumLine(visitor, plan.total()),
                WishView.title(title),
                new Sheet(form),
                new Sheet(answer));
        draw(visitor, plan, start, answer);
    }

    private void draw(Visitor visitor, Plan plan, Wished wished, Div answer) {
        answer.removeAll();
        answer.add(new Answers(
                        visitor,
                        plans.again(visitor.access(), plan, wished.terms(situations.today(visitor.firm()))),
                        plans.rules(visitor.access(), plan.total().currency()),
                        plans.answerDay(visitor.access()),
                        wish -> visitor.at("arrange/plan/agree?plan=" + plan.id() + "&round=" + plan.round() + "&"
                                + Agreement.of(wished.selection(), wish).address()))
                .show());
    }
}
