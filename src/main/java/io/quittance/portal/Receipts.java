package io.quittance.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.payments.Payment;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links to receipts. The file is read when it is loaded, by the session that shows the link and no other. */
@Component
public class Receipts {

    private final Situations situations;

    Receipts(Situations situations) {
        this.situations = situations;
    }

    /** The link to the receipt of a payment, when there is one. */
    Optional<Anchor> link(PortalView.Visitor visitor, Payment payment) {
        var receipt = payment.receipt();
        if (receipt == null) {
            return Optional.empty();
        }
        var handler = DownloadHandler.fromInputStream(_ -> situations
                .receipt(visitor.access(), visitor.firm().id(), receipt)
                .map(file -> new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()),
                        file.fileName(),
                        file.contentType(),
                        file.bytes().length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, visitor.texts().of(PortalText.RECEIPT));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-testid", "receipt");
        return Optional.of(link);
    }
}
