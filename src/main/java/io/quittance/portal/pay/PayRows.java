package io.quittance.portal.pay;

import com.vaadin.flow.component.html.Div;
import io.quittance.portal.PortalText;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.MoneyText;

/** How the amount that is paid comes about; the rows add up to it. */
final class PayRows extends Div {

    PayRows(Visitor visitor, PayChoice choice) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        var rows = new DotLeaders();
        choice.claims().forEach(claim -> rows.row(claim.number(), new MoneyText(choice.asked(claim), formats)));
        for (var note : choice.position().notes()) {
            rows.row(
                    texts.of(PortalText.CREDIT_NOTE, note.number()),
                    new MoneyText(note.amount().negated(), formats));
        }
        var kept = choice.position().onAccount();
        if (kept.isPositive()) {
            rows.row(texts.of(PayText.PAY_ON_ACCOUNT), new MoneyText(kept.negated(), formats));
        }
        var left = choice.due().minus(choice.total());
        if (left.isPositive()) {
            rows.row(texts.of(PayText.PAY_LATER), new MoneyText(left.negated(), formats));
        }
        add(rows);
    }
}
