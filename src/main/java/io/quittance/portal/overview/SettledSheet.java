package io.quittance.portal.overview;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.payments.Payment;
import io.quittance.portal.Owed;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import io.quittance.ui.ActionLink;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Sheet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nothing is open on what the visitor sees: when it was paid, and the receipt. Behind a message's link never "all is paid". */
@Component
class SettledSheet {

    private final Situations situations;
    private final Receipts receipts;
    private final CreditWords credit;

    SettledSheet(Situations situations, Receipts receipts, CreditWords credit) {
        this.situations = situations;
        this.receipts = receipts;
        this.credit = credit;
    }

    Sheet of(Visitor visitor, Owed owed) {
        var texts = visitor.texts();
        boolean message = visitor.access() instanceof PortalAccess.Narrow;
        var paid = message ? lastPayment(visitor) : Optional.<Payment>empty();
        var title = new H1(paid.map(payment ->
                        texts.of(OverviewText.MESSAGE_PAID, visitor.formats().dayOfYear(payment.valueOn())))
                .orElseGet(() -> texts.of(message ? OverviewText.MESSAGE_SETTLED : OverviewText.ALL_PAID)));
        title.addClassName("q-page-title");
        var words = new Paragraph(
                message
                        ? texts.of(owed.isMoreOpen() ? OverviewText.OTHERS_OPEN : OverviewText.MESSAGE_SETTLED_TEXT)
                        : texts.of(OverviewText.ALL_PAID_TEXT, visitor.firm().name()));
        words.getElement().setAttribute("data-testid", "open-total");
        var sheet = new Sheet(title, words);
        credit.left(visitor, owed.positions()).forEach(sheet::add);
        paid.flatMap(payment -> receipts.link(visitor, payment)).ifPresent(link -> {
            link.addClassName("q-btn");
            link.getElement().setAttribute("data-kind", "secondary");
            sheet.add(link);
        });
        if (owed.others()) {
            sheet.add(ActionLink.outside(visitor.at("enter"), texts.of(OverviewText.SEE_ALL))
                    .button(Emphasis.PRIMARY)
                    .testId("see-all"));
        }
        sheet.addClassName("q-stack");
        return sheet;
    }

    private Optional<Payment> lastPayment(Visitor visitor) {
        return situations.payments(visitor.access()).stream()
                .filter(payment -> payment.receiptNumber() != null)
                .findFirst();
    }
}
