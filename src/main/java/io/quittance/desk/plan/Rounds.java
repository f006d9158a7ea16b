package io.quittance.desk.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.quittance.desk.page.TimelineEntry;
import io.quittance.plans.Offer;
import io.quittance.plans.Plan;
import io.quittance.plans.Side;
import io.quittance.plans.terms.Wish;
import java.util.ArrayList;

/** The thread of offers: who offered what, what changed, what was said with it. */
final class Rounds extends OrderedList {

    private final transient PlanTalk talk;

    Rounds(PlanTalk talk, Plan plan) {
        this.talk = talk;
        addClassName("q-rounds");
        var offers = plan.offers();
        for (int i = 0; i < offers.size(); i++) {
            add(item(offers.get(i), i == 0 ? null : offers.get(i - 1).terms()));
        }
    }

    private ListItem item(Offer offer, @org.jspecify.annotations.Nullable Wish before) {
        var when =
                new Span(talk.texts().formats().moment(offer.at(), talk.firm().zone()));
        when.addClassName("q-soft");
        var head = new Div(new Span(who(offer.by())), when);
        head.addClassName("q-timeline-line");
        var item = new ListItem(head, new Span(talk.terms(offer.terms())));
        if (before != null) {
            var changed = new Span(changed(before, offer.terms()));
            changed.addClassName("q-soft");
            item.add(changed);
        }
        if (offer.note() != null) {
            item.add(TimelineEntry.quote(offer.note()));
        }
        return item;
    }

    private String who(Side by) {
        return by == Side.DEBTOR
                ? talk.debtor().name()
                : by == Side.FIRM
                        ? talk.firm().name()
                        : talk.texts().of(PlanText.AGENT_FOR, talk.firm().name());
    }

    private String changed(Wish before, Wish now) {
        var texts = talk.texts();
        var parts = new ArrayList<String>();
        if (before.count() != now.count()) {
            parts.add(texts.of(PlanText.COUNT_CHANGED, before.count(), now.count()));
        }
        if (!before.first().equals(now.first())) {
            parts.add(texts.of(PlanText.FIRST_CHANGED, talk.money(before.first()), talk.money(now.first())));
        }
        if (!before.lastOn().equals(now.lastOn())) {
            parts.add(texts.of(PlanText.END_CHANGED, talk.day(before.lastOn()), talk.day(now.lastOn())));
        }
        return parts.isEmpty() ? texts.of(PlanText.NOTHING_CHANGED) : String.join(" · ", parts);
    }
}
