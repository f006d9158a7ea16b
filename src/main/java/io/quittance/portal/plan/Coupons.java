package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.Money;
import io.quittance.plans.terms.Instalment;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.MoneyText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Instalments as a strip of perforated coupons, one each: its day and its sum. Many are folded after the first ones. */
final class Coupons extends Div {

    private static final int SHOWN = 12;

    /** From so many characters on an amount wants a wider coupon. */
    private static final int LONG = 10;

    /**
     * One coupon.
     *
     * @param mark how it looks beside the others, for the style sheet; empty = like all
     * @param says what the look means, for those who do not see it; null = nothing
     */
    record Coupon(
            LocalDate on,
            Money amount,
            String mark,
            @Nullable String says) {}

    private final transient Visitor visitor;

    Coupons(Visitor visitor, String name, List<Coupon> coupons) {
        this.visitor = visitor;
        addClassName("q-strip");
        add(list(name, coupons, 0, Math.min(SHOWN, coupons.size())));
        if (coupons.size() > SHOWN) {
            add(new NativeDetails(
                    visitor.texts().of(WishText.COUPONS_MORE, coupons.size() - SHOWN),
                    list(name, coupons, SHOWN, coupons.size())));
        }
    }

    /** The instalments of a plan that is not agreed upon. */
    static List<Coupon> of(List<Instalment> instalments) {
        return instalments.stream()
                .map(one -> new Coupon(one.on(), one.amount(), "", null))
                .toList();
    }

    private OrderedList list(String name, List<Coupon> coupons, int from, int to) {
        var list = new OrderedList();
        list.addClassName("q-coupons");
        list.getElement().setAttribute("aria-label", name).setAttribute("start", Integer.toString(from + 1));
        boolean wide = coupons.stream()
                .anyMatch(one -> visitor.formats().money(one.amount()).length() > LONG);
        list.getElement().setAttribute("data-wide", wide);
        IntStream.range(from, to).forEach(i -> list.add(item(coupons.get(i), i, coupons)));
        return list;
    }

    private ListItem item(Coupon coupon, int at, List<Coupon> all) {
        boolean newYear =
                at == 0 || all.get(at - 1).on().getYear() != coupon.on().getYear();
        var day = new Span(
                newYear && at > 0
                        ? visitor.formats().tableDay(coupon.on())
                        : visitor.formats().dayOfYear(coupon.on()));
        day.addClassName("q-coupon-day");
        var item = new ListItem(day, new MoneyText(coupon.amount(), visitor.formats()).strong());
        item.addClassName("q-coupon");
        if (!coupon.mark().isEmpty()) {
            item.getElement().setAttribute("data-mark", coupon.mark());
        }
        if (coupon.says() != null) {
            var says = new Span(coupon.says());
            says.addClassName("q-coupon-says");
            item.add(says);
        }
        return item;
    }
}
