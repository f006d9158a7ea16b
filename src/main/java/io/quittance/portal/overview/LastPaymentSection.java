package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.payments.Payment;
import io.quittance.portal.Owings;
import io.quittance.portal.PortalAccess;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The last payment that has a receipt; behind a settled link the page begins with it. */
@Service
@Order(40)
class LastPaymentSection implements PortalSection {

    private final Situations situations;
    private final Receipts receipts;
    private final Owings owings;

    LastPaymentSection(Situations situations, Receipts receipts, Owings owings) {
        this.situations = situations;
        this.receipts = receipts;
        this.owings = owings;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        if (visitor.access() instanceof PortalAccess.Narrow
                && owings.of(visitor.access()).statements().isEmpty()) {
            return Stream.empty();
        }
        return situations.payments(visitor.access()).stream()
                .filter(payment -> payment.receiptNumber() != null)
                .limit(1)
                .map(payment -> part(visitor, payment));
    }

    private Section part(Visitor visitor, Payment payment) {
        var texts = visitor.texts();
        var words = new Paragraph(texts.of(
                        OverviewText.LAST_PAYMENT_TEXT,
                        visitor.formats().money(payment.amount()),
                        visitor.formats().dayOfYear(payment.valueOn()))
                + " ");
        receipts.link(visitor, payment).ifPresent(words::add);
        var part = new Section(new H2(texts.of(OverviewText.LAST_PAYMENT)), words);
        part.addClassName("q-part");
        return part;
    }
}
