package io.quittance.desk.plan;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.quittance.plans.PlanLine;
import io.quittance.plans.terms.Wish;
import io.quittance.ui.MoneyText;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.time.LocalDate;
import java.util.List;

/** Instalments as a strip of coupons. */
final class Coupons extends OrderedList {

    private final transient PlanTalk talk;

    private Coupons(PlanTalk talk) {
        this.talk = talk;
        addClassName("q-coupons");
        getElement()
                .setAttribute("aria-label", talk.texts().of(PlanText.INSTALMENTS))
                .setAttribute("tabindex", "0");
    }

    /** As they were agreed, with what came of each. */
    static Coupons of(PlanTalk talk, List<PlanLine> lines) {
        var strip = new Coupons(talk);
        lines.forEach(line -> {
            var item = strip.item(line.on());
            item.getElement().setAttribute("data-state", line.state().name().toLowerCase(java.util.Locale.ROOT));
            item.add(new MoneyText(line.amount(), talk.texts().formats()).strong());
            item.add(new StatusPill(strip.word(line), style(line.state())));
            strip.add(item);
        });
        return strip;
    }

    /** As they are offered. */
    static Coupons of(PlanTalk talk, Wish wish) {
        var strip = new Coupons(talk);
        wish.schedule().instalments().forEach(one -> {
            var item = strip.item(one.on());
            item.add(new MoneyText(one.amount(), talk.texts().formats()).strong());
            strip.add(item);
        });
        return strip;
    }

    private ListItem item(LocalDate on) {
        var day = new Span(talk.texts().formats().shortDay(on));
        day.addClassName("q-soft");
        return new ListItem(day);
    }

    private String word(PlanLine line) {
        return line.state() == PlanLine.State.PARTLY_PAID
                ? talk.texts().of(PlanText.PARTLY, talk.money(line.paid()))
                : talk.texts().word(line.state());
    }

    private static StatusStyle style(PlanLine.State state) {
        return switch (state) {
            case DUE, MOVED -> StatusStyle.WAIT;
            case PAID -> StatusStyle.OK;
            case PARTLY_PAID -> StatusStyle.INFO;
            case LATE -> StatusStyle.LATE;
        };
    }
}
