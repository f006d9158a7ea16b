package io.quittance.portal.plan;

import com.vaadin.flow.component.html.Paragraph;
import io.quittance.kernel.Money;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Sentence;

/** The slip shrunk to one line, which stays on top: nobody loses the sum. */
final class SumLine extends Paragraph {

    SumLine(Visitor visitor, Money left) {
        add(Sentence.around(
                visitor.texts().of(ArrangeText.LEFT, Sentence.PLACE), new MoneyText(left, visitor.formats()).strong()));
        addClassName("q-sum");
        getElement().setAttribute("data-testid", "sum-line");
    }
}
