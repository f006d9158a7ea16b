package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanChange;
import io.quittance.plans.PlanLine;
import io.quittance.plans.PlanState;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Situations;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.util.List;

/** A plan bends before it breaks: one sheet to move an instalment, to put it off or to pay more, with what it does before it is done. */
@Route(value = "c/:firm/plans/:plan/change", layout = PortalFrame.class)
@AnonymousAllowed
class ChangeView extends PortalView {

    private final transient DebtorPlans plans;
    private final transient Bends bends;
    private final transient Situations situations;

    ChangeView(PortalVisit visits, DebtorPlans plans, Bends bends, Situations situations) {
        super(visits);
        this.plans = plans;
        this.bends = bends;
        this.situations = situations;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var plan = PlanView.of(plans, visitor, event);
        if (plan.state() != PlanState.ACTIVE) {
            event.forwardTo(visitor.at("plans/" + plan.id()).substring(1));
            return;
        }
        var texts = visitor.texts();
        named(visitor, texts.of(BendText.TITLE));
        add(
                WishView.back(visitor, "plans/" + plan.id()),
                new SumLine(visitor, plan.left()),
                WishView.title(texts.of(BendText.TITLE)));
        var rooms = bends.rooms(visitor.access(), plan, plan.schedule(situations.today(visitor.firm())));
        if (rooms.isEmpty()) {
            add(new Notice(texts.of(BendText.NONE, visitor.firm().contactName()), StatusStyle.INFO));
            return;
        }
        var then = new Div();
        then.addClassName("q-stack");
        then.getElement().setAttribute("aria-live", "polite");
        var forms = new BendForm[1];
        forms[0] = new BendForm(visitor, rooms, plan.left(), () -> draw(visitor, plan, forms[0], then));
        add(new Paragraph(texts.of(BendText.LEAD)), new Sheet(forms[0]), new Sheet(then));
        draw(visitor, plan, forms[0], then);
    }

    private void draw(Visitor visitor, Plan plan, BendForm form, Div then) {
        then.removeAll();
        form.value()
                .ifPresent(change -> bends.preview(visitor.access(), plan, change)
                        .ifPresentOrElse(
                                lines -> preview(visitor, plan, change, lines, then),
                                () -> then.add(new Notice(
                                        visitor.texts()
                                                .of(
                                                        BendText.REFUSED,
                                                        visitor.firm().contactName()),
                                        StatusStyle.HELD))));
    }

    private void preview(Visitor visitor, Plan plan, PlanChange change, List<PlanLine> lines, Div then) {
        var texts = visitor.texts();
        then.add(
                new H2(texts.of(BendText.THEN)),
                Strips.of(visitor, lines),
                new Paragraph(texts.of(
                        BendText.THEN_LAST,
                        visitor.formats().day(lines.getLast().on()))),
                PlanPages.ways(ActionButton.leading(
                                texts.of(BendText.CONFIRM),
                                Emphasis.PRIMARY,
                                texts.of(AgreeText.WAIT),
                                () -> confirm(visitor, plan, change))
                        .testId("bend-confirm")));
    }

    /** Shows the plan as it is now, changed or not. */
    private boolean confirm(Visitor visitor, Plan plan, PlanChange change) {
        boolean done = bends.change(visitor.access(), plan, change);
        getUI().ifPresent(ui -> {
            var location = new Location(visitor.at("plans/" + plan.id() + (done ? "" : "?changed=yes"))
                    .substring(1));
            ui.navigate(location.getPath(), location.getQueryParameters());
        });
        return true;
    }
}
