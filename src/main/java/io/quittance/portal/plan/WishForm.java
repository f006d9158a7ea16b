package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.quittance.kernel.Money;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.AmountField;
import io.quittance.ui.ChoiceField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The one control of a wish: the amount a month with less and more, three usual numbers, and the day of the month beneath. */
final class WishForm extends Div {

    private static final List<Integer> USUAL = List.of(3, 6, 10);

    private final transient Visitor visitor;
    private final transient Money total;
    private final transient Consumer<Wished> changed;
    private final AmountField monthly;
    private final NativeButton less;
    private final NativeButton more;
    private transient Wished wished;

    /**
     * The control for a total.
     *
     * @param changed told of each change
     */
    WishForm(Visitor visitor, Money total, Wished start, Consumer<Wished> changed) {
        this.visitor = visitor;
        this.total = total;
        this.wished = start;
        this.changed = changed;
        monthly = new AmountField(text(WishText.MONTHLY), total.currency());
        monthly.hint(text(WishText.MONTHLY_HINT));
        monthly.testId("wish-monthly");
        monthly.whileTyping().onChange(this::typed);
        less = step("−", text(WishText.MONTHLY_LESS), 1, "wish-less");
        more = step("+", text(WishText.MONTHLY_MORE), -1, "wish-more");
        var stepper = new Div(less, monthly, more);
        stepper.addClassName("q-stepper");
        addClassName("q-stack");
        add(stepper, chips(), days(start));
        showAmount();
    }

    private NativeButton step(String sign, String name, int by, String testId) {
        var button = new NativeButton(sign);
        button.addClassName("q-step");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("aria-label", name)
                .setAttribute("data-testid", testId);
        button.addClickListener(_ -> times(wished.count() + by));
        return button;
    }

    private Div chips() {
        var chips = new Div();
        chips.addClassName("q-chips");
        for (int count : USUAL) {
            var chip = new NativeButton(text(WishText.TIMES, count));
            chip.addClassName("q-chip");
            chip.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("aria-label", text(WishText.TIMES_NAME, count))
                    .setAttribute("data-testid", "wish-" + count);
            chip.addClickListener(_ -> times(count));
            chips.add(chip);
        }
        return chips;
    }

    private ChoiceField<Integer> days(Wished start) {
        var days = new ChoiceField<>(
                text(WishText.DAY),
                IntStream.rangeClosed(1, Wished.LAST_DAY).boxed().toList(),
                day -> text(WishText.DAY_OF, day));
        days.value(start.day());
        days.hint(text(WishText.DAY_HINT));
        days.testId("wish-day");
        days.onChange(day -> become(wished.on(day)));
        return days;
    }

    private void times(int count) {
        become(wished.times((int) Math.min(count, total.minor())));
        showAmount();
    }

    private void typed() {
        var typed = monthly.value();
        if (monthly.isEmpty() || typed.filter(amount()::equals).isPresent()) {
            return;
        }
        var count = typed.flatMap(most -> Wished.countOf(total, most));
        monthly.error(
                count.isEmpty() ? text(WishText.MONTHLY_LEAST, visitor.formats().money(Wished.least(total))) : null);
        count.ifPresent(number -> become(wished.times(number)));
    }

    private void showAmount() {
        monthly.error(null);
        monthly.value(amount());
    }

    /** The first of the instalments, which the others are like. */
    private Money amount() {
        return wished.count() == 1 ? total : new Money(total.minor() / wished.count(), total.currency());
    }

    private void become(Wished other) {
        wished = other;
        less.setEnabled(other.count() < Math.min(Wished.MOST, total.minor()));
        more.setEnabled(other.count() > 1);
        changed.accept(other);
    }

    private String text(WishText text, Object... arguments) {
        return visitor.texts().of(text, arguments);
    }
}
