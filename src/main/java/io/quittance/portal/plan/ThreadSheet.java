package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.plans.Offer;
import io.quittance.plans.Plan;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Wish;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.DotLeaders;
import java.util.List;
import java.util.function.Function;

/** Rounds of a thread of offers: the newest as a card with what changed, the older ones one numbered line each. */
final class ThreadSheet {

    private ThreadSheet() {}

    /** The newest offer: its coupons, what changed, the note. */
    static Div newest(Visitor visitor, Plan plan) {
        var texts = visitor.texts();
        var offer = plan.last();
        var card = new Div();
        card.addClassName("q-stack");
        if (plan.offers().size() > 1) {
            card.add(new H2(texts.of(PlanPageText.WHAT_CHANGED)), changes(visitor, plan));
        }
        card.add(new Coupons(
                visitor,
                texts.of(WishText.STRIP),
                Coupons.of(offer.terms().schedule().instalments())));
        if (offer.note() != null && !offer.note().isBlank()) {
            boolean own = offer.by() == Side.DEBTOR;
            var name = new Paragraph(texts.of(
                    own ? PlanPageText.YOUR_NOTE : PlanPageText.OFFER_NOTE,
                    visitor.firm().name()));
            name.addClassNames("q-soft", "q-small");
            var note = new Paragraph(offer.note());
            note.addClassName("q-said");
            card.add(name, note);
        }
        return card;
    }

    private static DotLeaders changes(Visitor visitor, Plan plan) {
        var before = plan.offers().get(plan.offers().size() - 2).terms();
        var now = plan.last().terms();
        var formats = visitor.formats();
        var pairs = new DotLeaders();
        pairs.addClassName("q-changes");
        pair(visitor, pairs, PlanPageText.PAIR_MONTHLY, before, now, wish -> formats.money(wish.first()));
        pair(visitor, pairs, PlanPageText.PAIR_COUNT, before, now, wish -> formats.number(wish.count()));
        pair(visitor, pairs, PlanPageText.PAIR_FIRST, before, now, wish -> formats.day(wish.firstOn()));
        pair(visitor, pairs, PlanPageText.PAIR_LAST, before, now, wish -> formats.day(wish.lastOn()));
        pair(visitor, pairs, PlanPageText.PAIR_TOTAL, before, now, wish -> formats.money(wish.total()));
        return pairs;
    }

    private static void pair(
            Visitor visitor, DotLeaders pairs, PlanPageText name, Wish before, Wish now, Function<Wish, String> read) {
        var texts = visitor.texts();
        var old = read.apply(before);
        var other = read.apply(now);
        if (old.equals(other)) {
            pairs.row(texts.of(name), new Span(texts.of(PlanPageText.PAIR_SAME, other)));
        } else {
            var was = new Span(old);
            was.addClassName("q-was");
            var arrow = new Span(" → ");
            var is = new Span(other);
            is.addClassName("q-is");
            pairs.row(texts.of(name), new Span(was, arrow, is));
        }
    }

    /** All rounds but the newest, the latest first. */
    static OrderedList older(Visitor visitor, List<Offer> offers) {
        var list = new OrderedList();
        list.addClassNames("q-plain", "q-rounds");
        offers.reversed().stream().skip(1).forEach(offer -> list.add(new ListItem(line(visitor, offer))));
        return list;
    }

    private static String line(Visitor visitor, Offer offer) {
        var texts = visitor.texts();
        return texts.of(
                PlanPageText.ROUND,
                offer.round(),
                offer.by() == Side.DEBTOR
                        ? texts.of(PlanPageText.YOU)
                        : visitor.firm().name(),
                visitor.formats()
                        .dayOfYear(offer.at().atZone(visitor.firm().zone()).toLocalDate()),
                offer.terms().count(),
                visitor.formats().money(offer.terms().first()));
    }
}
