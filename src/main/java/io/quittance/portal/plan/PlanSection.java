package io.quittance.portal.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanState;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Situations;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Sheet;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Plans that run or are talked about: how far one is, what comes next, whose turn it is. */
@Service
@Order(15)
class PlanSection implements PortalSection {

    private final DebtorPlans plans;
    private final PlanPages pages;
    private final Situations situations;

    PlanSection(DebtorPlans plans, PlanPages pages, Situations situations) {
        this.plans = plans;
        this.pages = pages;
        this.situations = situations;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        return plans.of(visitor.access()).stream()
                .filter(plan -> plan.state().isOpen() || isJustBroken(visitor, plan))
                .map(plan -> part(visitor, plan));
    }

    private boolean isJustBroken(Visitor visitor, Plan plan) {
        return plan.state() == PlanState.BROKEN
                && plan.revivalUntil()
                        .filter(until -> !until.isBefore(situations.today(visitor.firm())))
                        .isPresent();
    }

    private Section part(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        var sheet = new Sheet(pages.sentence(visitor, plan));
        sheet.addClassName("q-stack");
        if (plan.state().runs()) {
            sheet.add(Strips.of(visitor, plan, situations.today(visitor.firm())));
        }
        sheet.add(PlanPages.ways(ActionLink.to(visitor.at("plans/" + plan.id()), texts.of(words(plan)))
                .button(plan.state() == PlanState.COUNTERED ? Emphasis.PRIMARY : Emphasis.SECONDARY)
                .testId("show-plan")));
        var part = new Section(new H2(texts.of(PlanPageText.OVERVIEW_TITLE)), sheet);
        part.addClassName("q-part");
        part.getElement().setAttribute("data-testid", "plan-part");
        return part;
    }

    private static PlanPageText words(Plan plan) {
        return switch (plan.state()) {
            case COUNTERED -> PlanPageText.OVERVIEW_OFFER;
            case PROPOSED -> PlanPageText.OVERVIEW_WAITING;
            default -> PlanPageText.OVERVIEW_SHOW;
        };
    }
}
