package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.plans.Plan;
import io.quittance.portal.Back;
import io.quittance.portal.HeldFor;
import io.quittance.portal.PortalFrame;
import io.quittance.portal.PortalView;
import io.quittance.portal.PortalVisit;
import io.quittance.portal.advice.DebtAdvice;
import io.quittance.receivables.Position;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.List;

/** "I cannot pay everything now": later, in instalments, or with somebody. Only what is possible is shown. */
@Route(value = "c/:firm/arrange", layout = PortalFrame.class)
@AnonymousAllowed
class ArrangeView extends PortalView {

    private final transient Arranging arranging;
    private final transient HeldFor held;
    private final transient Talks talks;
    private final transient DebtAdvice advice;

    ArrangeView(PortalVisit visits, Arranging arranging, HeldFor held, Talks talks, DebtAdvice advice) {
        super(visits);
        this.arranging = arranging;
        this.held = held;
        this.talks = talks;
        this.advice = advice;
    }

    @Override
    protected void show(Visitor visitor, BeforeEnterEvent event) {
        named(visitor, visitor.texts().of(ArrangeText.TITLE));
        add(Back.to(visitor));
        var silence = held.silence(visitor);
        if (silence.isPresent()) {
            add(title(visitor), silence.get(), talks.with(visitor));
        } else {
            var selection = Selection.of(event.getLocation().getQueryParameters());
            show(visitor, selection, arranging.of(visitor, selection));
        }
    }

    private void show(Visitor visitor, Selection selection, Arranging.State state) {
        var texts = visitor.texts();
        switch (state) {
            case Arranging.State.Nothing _ ->
                add(title(visitor), new Notice(texts.of(ArrangeText.NOTHING), StatusStyle.OK));
            case Arranging.State.Waiting _ ->
                add(title(visitor), new Notice(texts.of(ArrangeText.WAITING), StatusStyle.HELD), talks.with(visitor));
            case Arranging.State.Planned(var seen) -> {
                add(title(visitor), planned(visitor, seen));
                add(talks.with(visitor));
            }
            case Arranging.State.Currencies(var free) -> add(title(visitor), currencies(visitor, free));
            case Arranging.State.Open open -> open(visitor, selection, open);
        }
    }

    private static Notice planned(Visitor visitor, List<Plan> seen) {
        var texts = visitor.texts();
        return seen.isEmpty()
                ? new Notice(
                        texts.of(ArrangeText.PLANNED_ELSEWHERE, visitor.firm().contactName()), StatusStyle.HELD)
                : new Notice(texts.of(ArrangeText.PLANNED), StatusStyle.HELD, planLink(visitor, seen));
    }

    private static ActionLink planLink(Visitor visitor, List<Plan> seen) {
        return ActionLink.to(
                        visitor.at("plans/" + seen.getFirst().id()),
                        visitor.texts().of(ArrangeText.SHOW_PLAN))
                .testId("show-plan");
    }

    private static Div currencies(Visitor visitor, List<Position> free) {
        var cards = new Div(new Paragraph(visitor.texts().of(ArrangeText.CURRENCIES)));
        free.forEach(position -> cards.add(new WayCard(
                visitor.at("arrange?currency=" + position.currency().getCurrencyCode()),
                visitor.formats().money(position.payable()),
                position.currency().getDisplayName(visitor.formats().locale()),
                "currency-" + position.currency().getCurrencyCode())));
        cards.addClassName("q-way-list");
        return cards;
    }

    private void open(Visitor visitor, Selection selection, Arranging.State.Open open) {
        var texts = visitor.texts();
        add(new SumLine(visitor, open.free().payable()), title(visitor));
        if (!open.open().isEmpty()) {
            add(new Notice(texts.of(ArrangeText.ALSO_PLANNED), StatusStyle.INFO, planLink(visitor, open.open())));
        }
        if (open.alone()) {
            add(new Notice(texts.of(ArrangeText.ALONE, visitor.firm().contactName()), StatusStyle.INFO));
        } else {
            add(cards(visitor, selection));
        }
        add(talks.with(visitor));
        advice.of(visitor).ifPresent(this::add);
    }

    private static Div cards(Visitor visitor, Selection selection) {
        var texts = visitor.texts();
        var cards = new Div(
                new Paragraph(texts.of(ArrangeText.LEAD)),
                new WayCard(
                        visitor.at("arrange/promise?" + selection.address()),
                        texts.of(ArrangeText.LATER),
                        texts.of(ArrangeText.LATER_TEXT),
                        "way-later"),
                new WayCard(
                        visitor.at("arrange/plan?" + selection.address()),
                        texts.of(ArrangeText.PLAN),
                        texts.of(ArrangeText.PLAN_TEXT),
                        "way-plan"));
        var talk = new WayCard(
                visitor.at("arrange?" + selection.address() + "#" + Talks.PLACE),
                texts.of(ArrangeText.TALK),
                texts.of(ArrangeText.TALK_TEXT, visitor.firm().contactName()),
                "way-talk");
        talk.setRouterIgnore(true);
        cards.add(talk);
        cards.addClassName("q-way-list");
        return cards;
    }

    private static H1 title(Visitor visitor) {
        var title = new H1(visitor.texts().of(ArrangeText.TITLE));
        title.addClassName("q-page-title");
        return title;
    }
}
