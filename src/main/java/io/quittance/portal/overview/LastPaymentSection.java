package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.quittance.payments.Payment;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Receipts;
import io.quittance.portal.Situations;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The last payment that has a receipt. */
@Service
@Order(40)
class LastPaymentSection implements PortalSection {

    private final Situations situations;
    private final Receipts receipts;

    LastPaymentSection(Situations situations, Receipts receipts) {
        this.situations = situations;
        this.receipts = receipts;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
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
