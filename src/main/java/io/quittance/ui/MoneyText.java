package io.quittance.ui;

import com.vaadin.flow.component.html.Span;
import io.quittance.kernel.Money;
import io.quittance.kernel.ReaderFormat;

/** An amount in the reader's format with tabular figures; it never breaks over two lines. */
public final class MoneyText extends Span {

    /** Characters from which an amount is set smaller to stay on a phone. */
    private static final int LONG = 13;

    /** Shows the amount. */
    public MoneyText(Money money, ReaderFormat formats) {
        super(formats.money(money));
        addClassName("q-money");
    }

    /** The one figure of a screen, as large as its length lets it be on one line. */
    public MoneyText hero() {
        getElement().setAttribute("data-size", "hero");
        if (getText().length() > LONG) {
            getElement().setAttribute("data-long", true);
        }
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
