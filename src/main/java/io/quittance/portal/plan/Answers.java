package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.plans.terms.Instalment;
import io.quittance.plans.terms.PlanRule;
import io.quittance.plans.terms.PlanRules;
import io.quittance.plans.terms.Quote;
import io.quittance.plans.terms.Wish;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.plan.Coupons.Coupon;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.MoneyText;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What becomes of a wish, as an edge beneath its coupons and never as an error: accepted at once, the nearest that would be
 * beside it, or a person answers by a day.
 *
 * @param answerBy the day on which a person has answered
 * @param agree the address at which terms are agreed upon or sent
 */
record Answers(Visitor visitor, Quote quote, PlanRules rules, LocalDate answerBy, Function<Wish, String> agree) {

    /** The strip, what is pinned, and the outcome. */
    Div show() {
        var all = new Div();
        all.addClassNames("q-stack", "q-answer");
        switch (quote.outcome()) {
            case ACCEPTABLE -> all.add(strip(quote.asked()), pinned(quote.asked()), accepted());
            case REVIEW -> all.add(strip(quote.asked()), pinned(quote.asked()), person());
            case NEAR -> near(all);
        }
        return all;
    }

    private Coupons strip(Wish wish) {
        return new Coupons(
                visitor, text(WishText.STRIP), Coupons.of(wish.schedule().instalments()));
    }

    private Div pinned(Wish wish) {
        var pinned = new Div(
                new Span(text(WishText.PINNED, wish.count(), visitor.formats().day(wish.lastOn()))));
        pinned.addComponentAsFirst(new MoneyText(wish.total(), visitor.formats()).strong());
        pinned.addClassName("q-pinned");
        pinned.getElement().setAttribute("data-testid", "wish-pinned");
        return pinned;
    }

    private Div accepted() {
        var edge = edge("ok", "accepted");
        edge.add(strong(text(WishText.ACCEPTED)), new Paragraph(text(WishText.ACCEPTED_THEN)));
        edge.add(ways(link(quote.asked(), WishText.TAKE, Emphasis.PRIMARY, "wish-take")));
        return edge;
    }

    private Div person() {
        var name = visitor.firm().contactName();
        var edge = edge("held", "person");
        edge.add(strong(text(WishText.PERSON, name, visitor.formats().dayOfYear(answerBy))));
        reasons().forEach(reason -> edge.add(new Paragraph(reason)));
        edge.add(ways(ActionLink.to(agree.apply(quote.asked()), text(WishText.SEND, name))
                .button(Emphasis.PRIMARY)
                .testId("wish-send")));
        return edge;
    }

    private void near(Div all) {
        var nearest = quote.nearest().getFirst();
        var name = visitor.firm().contactName();
        var mine = new Div(new H2(text(WishText.WISHED)), strip(quote.asked()), pinned(quote.asked()));
        mine.addClassNames("q-stack", "q-side");
        mine.getElement().setAttribute("data-side", "wished");
        var other = new Div(
                new H2(text(WishText.ACCEPTED)),
                new Coupons(visitor, text(WishText.ACCEPTED), marked(nearest)),
                pinned(nearest));
        other.addClassNames("q-stack", "q-side");
        other.getElement().setAttribute("data-side", "nearest").setAttribute("data-testid", "nearest");
        var sides = new Div(mine, other);
        sides.addClassName("q-sides");
        var edge = edge("late", "near");
        reasons().forEach(reason -> edge.add(strong(reason)));
        edge.add(new Paragraph(text(WishText.NEAREST_THEN)));
        edge.add(ways(
                link(nearest, WishText.TAKE_NEAREST, Emphasis.PRIMARY, "wish-nearest"),
                ActionLink.to(agree.apply(quote.asked()), text(WishText.SEND_MINE, name))
                        .button(Emphasis.SECONDARY)
                        .testId("wish-send")));
        var then = new Paragraph(text(WishText.PERSON, name, visitor.formats().dayOfYear(answerBy)));
        then.addClassNames("q-soft", "q-small");
        edge.add(then);
        all.add(sides, edge);
    }

    /** Only what differs from the wish is marked. */
    private List<Coupon> marked(Wish nearest) {
        var asked = quote.asked().schedule().instalments();
        var plan = nearest.schedule().instalments();
        return IntStream.range(0, plan.size())
                .mapToObj(i ->
                        coupon(plan.get(i), i < asked.size() && asked.get(i).equals(plan.get(i))))
                .toList();
    }

    private Coupon coupon(Instalment one, boolean same) {
        return same
                ? new Coupon(one.on(), one.amount(), "", null)
                : new Coupon(one.on(), one.amount(), "differs", text(WishText.DIFFERS));
    }

    /** What the rules say that are not kept; what would hurt to read is said kindly or not at all. */
    private List<String> reasons() {
        var all = quote.failed().stream().map(this::reason).distinct();
        return all.filter(text -> !text.isEmpty()).toList();
    }

    private String reason(PlanRule rule) {
        return switch (rule) {
            case NO_BROKEN_PLAN -> text(WishText.PERSON_BROKEN);
            case NO_PROTECTION, NOT_TIME_BARRED ->
                text(WishText.PERSON_KINDLY, visitor.firm().contactName());
            default -> rules.text(rule, visitor.access().language());
        };
    }

    private ActionLink link(Wish wish, WishText words, Emphasis emphasis, String testId) {
        return ActionLink.to(agree.apply(wish), text(words)).button(emphasis).testId(testId);
    }

    private static Div ways(ActionLink... links) {
        var ways = new Div(links);
        ways.addClassName("q-ways");
        return ways;
    }

    private static Div edge(String status, String outcome) {
        var edge = new Div();
        edge.addClassName("q-edge");
        edge.getElement().setAttribute("data-status", status).setAttribute("data-outcome", outcome);
        return edge;
    }

    private static Paragraph strong(String words) {
        var text = new Paragraph(words);
        text.addClassName("q-label");
        return text;
    }

    private String text(WishText text, Object... arguments) {
        return visitor.texts().of(text, arguments);
    }
}
