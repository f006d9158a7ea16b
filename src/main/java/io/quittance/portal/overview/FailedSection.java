package io.quittance.portal.overview;

import com.vaadin.flow.component.Component;
import io.quittance.portal.Failures;
import io.quittance.portal.PortalSection;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** That a payment on its way did not come, said until the browser has shown it; the rows of its invoices go on saying it. */
@Service
@Order(5)
class FailedSection implements PortalSection {

    private final Failures failures;

    FailedSection(Failures failures) {
        this.failures = failures;
    }

    @Override
    public Stream<Component> show(Visitor visitor) {
        var access = visitor.access();
        return failures.of(access).stream().filter(payment -> !payment.told()).map(payment -> {
            var notice = new Notice(
                    visitor.texts()
                            .of(
                                    OverviewText.PAYMENT_FAILED,
                                    visitor.formats().money(payment.amount()),
                                    visitor.formats().dayOfYear(payment.startedOn())),
                    StatusStyle.LATE);
            notice.getElement()
                    .setAttribute("data-testid", "payment-failed")
                    .setAttribute("data-told", visitor.at("told/" + payment.id()));
            return notice;
        });
    }
}
