package io.quittance.ui;

import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;

/** An amount in the reader's format with tabular figures; it never breaks over two lines. */
public final class MoneyText extends Span {

    /** Shows the amount. */
    public MoneyText(Money money, ReaderFormat formats) {
        super(formats.money(money));
        addClassName("q-money");
    }

    /** The one figure of a screen. */
    public MoneyText hero() {
        getElement().setAttribute("data-size", "hero");
        return this;
    }

    /** A figure of a panel. */
    public MoneyText large() {
        getElement().setAttribute("data-size", "large");
        return this;
    }

    /** Bold, in lists and totals. */
    public MoneyText strong() {
        getElement().setAttribute("data-strong", true);
        return this;
    }
}
