package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.kernel.RefusedException;
import io.quittance.plans.Plan;
import io.quittance.plans.PlanId;
import io.quittance.plans.PlanState;
import io.quittance.portal.Back;
import io.quittance.portal.Draft;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import io.quittance.portal.advice.DebtAdvice;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LongTextField;
import io.quittance.ui.Notice;
import io.quittance.ui.Sheet;
import io.quittance.ui.StatusStyle;
import java.util.Optional;

/** A plan as its debtor sees it: the thread of offers while it is talked about, the coupons while it runs, how it ended after. */
@Route(value = "c/:firm/plans/:plan", layout = PortalFrame.class)
@AnonymousAllowed
class PlanView extends PortalView {

    private static final int MAX_LENGTH = 500;

    private final transient DebtorPlans plans;
    private final transient PlanPages pages;
    private final transient PlanActs acts;
    private final transient Situations situations;
    private final transient DebtAdvice advice;
    private final transient Receipts receipts;

    PlanView(
            PortalVisit visits,
            DebtorPlans plans,
            PlanPages pages,
            PlanActs acts,
            Situations situations,
            DebtAdvice advice,
            Receipts receipts) {
        super(visits);
        this.plans = plans;
        this.pages = pages;
        this.acts = acts;
        this.situations = situations;
        this.advice = advice;
        this.receipts = receipts;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        var plan = of(plans, visitor, event);
        named(visitor, visitor.texts().of(PlanPageText.TITLE));
        show(visitor, plan, event.getLocation().getQueryParameters());
    }

    /** The plan of the address. */
    static Plan of(DebtorPlans plans, Visitor visitor, BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("plan")
                .flatMap(PlanView::read)
                .flatMap(id -> plans.find(visitor.access(), id))
                .orElseThrow(PortalView::nothing);
    }

    private static Optional<PlanId> read(String text) {
        try {
            return Optional.of(PlanId.parse(text));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private void show(Visitor visitor, Plan plan, QueryParameters query) {
        var texts = visitor.texts();
        add(Back.to(visitor));
        if (plan.state().isOpen()) {
            add(new SumLine(visitor, plan.left()));
        }
        boolean fresh = query.getSingleParameter("new").isPresent();
        add(
                fresh && plan.state() == PlanState.ACTIVE
                        ? thanks(visitor)
                        : fresh && plan.state() == PlanState.PROPOSED
                                ? sent(visitor)
                                : WishView.title(texts.of(PlanPageText.TITLE)));
        if (query.getSingleParameter("changed").isPresent()) {
            add(new Notice(texts.of(PlanPageText.CHANGED), StatusStyle.LATE));
        }
        var sentence = pages.sentence(visitor, plan);
        sentence.getElement()
                .setAttribute("data-testid", "plan-state")
                .setAttribute("data-state", plan.state().name());
        add(sentence);
        if (query.getSingleParameter("help").isPresent()) {
            advice.of(visitor).ifPresent(help -> add(new Paragraph(texts.of(PlanPageText.HELP)), help));
        }
        switch (plan.state()) {
            case COUNTERED -> add(offer(visitor, plan));
            case PROPOSED -> add(waiting(visitor, plan));
            case ACTIVE, LATE, BROKEN, COMPLETED -> running(visitor, plan);
            case CANCELLED, DECLINED, WITHDRAWN, EXPIRED -> ended(visitor, plan);
        }
        older(visitor, plan);
    }

    private static Sheet thanks(Visitor visitor) {
        var stamp = new Span();
        stamp.addClassName("q-stamp");
        stamp.getElement().setAttribute("aria-hidden", "true");
        var sheet = new Sheet(
                stamp,
                WishView.title(visitor.texts().of(PlanPageText.AGREED)),
                new Paragraph(visitor.texts().of(PlanPageText.AGREED_TEXT)));
        sheet.addClassNames("q-thanks", "q-slip");
        return done(visitor, sheet, "plan-agreed");
    }

    private static Sheet sent(Visitor visitor) {
        var title = visitor.texts().of(PlanPageText.SENT, visitor.firm().contactName());
        return done(visitor, new Sheet(WishView.title(title)), "plan-sent");
    }

    private static Sheet done(Visitor visitor, Sheet sheet, String testId) {
        sheet.getElement()
                .setAttribute("data-testid", testId)
                .setAttribute("data-draft-sent", visitor.draft(Draft.PLAN.name()));
        return sheet;
    }

    private Sheet waiting(Visitor visitor, Plan plan) {
        var sheet = new Sheet(
                ThreadSheet.newest(visitor, plan),
                PlanPages.ways(new ActionButton(
                                visitor.texts().of(PlanPageText.WITHDRAW),
                                Emphasis.QUIET,
                                () -> after(visitor, plan, acts.withdraw(visitor.access(), plan)))
                        .testId("plan-withdraw")));
        sheet.addClassName("q-stack");
        return sheet;
    }

    private Sheet offer(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        var sheet = new Sheet(
                new H2(texts.of(PlanPageText.OFFER, visitor.firm().name())),
                ThreadSheet.newest(visitor, plan),
                PlanPages.ways(
                        ActionLink.to(
                                        visitor.at("arrange/plan/agree?plan=" + plan.id() + "&round=" + plan.round()),
                                        texts.of(PlanPageText.ACCEPT))
                                .button(Emphasis.PRIMARY)
                                .testId("plan-accept"),
                        ActionLink.to(visitor.at("plans/" + plan.id() + "/other"), texts.of(PlanPageText.OTHER))
                                .button(Emphasis.SECONDARY)
                                .testId("plan-other")),
                decline(visitor, plan));
        sheet.addClassName("q-stack");
        return sheet;
    }

    private NativeDetails decline(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        var reason = new LongTextField(texts.of(PlanPageText.DECLINE_REASON), MAX_LENGTH);
        reason.draft(visitor.draft(Draft.PLAN_NO.name()));
        reason.testId("decline-reason");
        var details = new NativeDetails(
                texts.of(PlanPageText.DECLINE),
                new Div(
                        reason,
                        new ActionButton(texts.of(PlanPageText.DECLINE_SEND), Emphasis.SECONDARY, () -> {
                                    if (reason.value().isEmpty()) {
                                        reason.refuse(texts.of(PlanPageText.DECLINE_EMPTY));
                                    } else {
                                        after(visitor, plan, acts.decline(visitor.access(), plan, reason.value()));
                                    }
                                })
                                .testId("decline-send")));
        details.getElement().setAttribute("data-testid", "plan-decline");
        return details;
    }

    /** Shows the plan as it is now; who was too late reads that it has changed, and what was typed stays in the browser. */
    private void after(Visitor visitor, Plan plan, PlanActs.Outcome outcome) {
        var address = "plans/" + plan.id() + (outcome instanceof PlanActs.Outcome.Done ? "" : "?changed=yes");
        getUI().ifPresent(ui -> {
            var location = new Location(visitor.at(address).substring(1));
            ui.navigate(location.getPath(), location.getQueryParameters());
        });
    }

    private void running(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        pages.next(visitor, plan).ifPresent(this::add);
        var sheet = new Sheet(
                new H2(texts.of(
                        PlanPageText.PROGRESS,
                        visitor.formats().money(plan.paid()),
                        visitor.formats().money(plan.total()))),
                Strips.of(visitor, plan, situations.today(visitor.firm())));
        sheet.addClassName("q-stack");
        sheet.add(links(visitor, plan));
        add(sheet);
        if (plan.state() == PlanState.COMPLETED) {
            sheet.add(ActionLink.to(visitor.at("messages"), texts.of(PlanPageText.TO_PAPERS)));
        }
        if (plan.state() == PlanState.BROKEN) {
            sheet.add(PlanPages.ways(
                    ActionLink.to(visitor.at(PlanPages.payAddress(plan)), texts.of(PortalText.PAY))
                            .button(Emphasis.PRIMARY)
                            .testId("pay"),
                    ActionLink.to(visitor.at("arrange"), texts.of(PlanPageText.ARRANGE))
                            .button(Emphasis.SECONDARY)));
        }
    }

    /** What can be taken along, and how the plan bends. */
    private Div links(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        var links = new Div();
        links.addClassName("q-links");
        if (plan.state() == PlanState.ACTIVE) {
            links.add(ActionLink.to(visitor.at("plans/" + plan.id() + "/change"), texts.of(PlanPageText.CHANGE))
                    .testId("plan-change"));
        }
        if (plan.state().runs()) {
            links.add(ActionLink.outside(
                            visitor.at("plans/" + plan.id() + "/calendar.ics"), texts.of(PlanPageText.CALENDAR))
                    .testId("plan-calendar"));
        }
        plans.document(visitor.access(), plan)
                .ifPresent(document -> links.add(receipts.link(visitor, document, texts.of(PlanPageText.DOCUMENT))));
        return links;
    }

    private void ended(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        if (plan.state() == PlanState.DECLINED && plan.reason() != null) {
            var reason = new Paragraph(plan.reason());
            reason.addClassName("q-said");
            add(new Sheet(reason));
        }
        add(PlanPages.ways(ActionLink.to(visitor.at("arrange"), texts.of(PlanPageText.ARRANGE))
                .button(Emphasis.PRIMARY)
                .testId("arrange")));
    }

    private void older(Visitor visitor, Plan plan) {
        if (plan.offers().size() > 1) {
            add(new NativeDetails(
                    visitor.texts().of(PlanPageText.ROUNDS, plan.offers().size() - 1),
                    ThreadSheet.older(visitor, plan.offers())));
        }
    }
}
