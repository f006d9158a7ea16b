package io.quittance.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.kernel.DocumentId;
import io.quittance.payments.Payment;
import io.quittance.receivables.Invoice;
import io.quittance.ui.ActionLink;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links to receipts and to the files of invoices. A file is read when it is loaded, by somebody who may see it then. */
@Component
public class Receipts {

    private final PortalFiles files;

    Receipts(PortalFiles files) {
        this.files = files;
    }

    /** The link to the receipt of a payment, when there is one. */
    public Optional<ActionLink> link(PortalView.Visitor visitor, Payment payment) {
        if (payment.receipt() == null) {
            return Optional.empty();
        }
        return Optional.of(ActionLink.outside(
                        visitor.at("receipts/" + payment.id()), visitor.texts().of(ReceiptsText.RECEIPT))
                .testId("receipt"));
    }

    /** Links to the files that came with an invoice. */
    public List<Anchor> links(PortalView.Visitor visitor, Invoice invoice) {
        return files.files(visitor.access(), invoice).stream()
                .map(file -> link(visitor, file.document(), words(visitor, file)))
                .toList();
    }

    /** The pages of the original as pictures, loaded when they come into view. */
    public List<Image> pages(PortalView.Visitor visitor, Invoice invoice) {
        return files.files(visitor.access(), invoice).stream()
                .filter(file -> file.kind().equals("ORIGINAL_PDF"))
                .flatMap(file -> files.pages(visitor.access(), file.document()).stream()
                        .map(page -> picture(visitor, file.document(), page)))
                .toList();
    }

    private Image picture(PortalView.Visitor visitor, DocumentId document, int page) {
        var handler = DownloadHandler.fromInputStream(_ -> files.page(visitor.access(), document, page)
                        .map(png -> new DownloadResponse(
                                new ByteArrayInputStream(png), "page-" + page + ".png", "image/png", png.length))
                        .orElseGet(() -> DownloadResponse.error(404)))
                .inline();
        var image = new Image(handler, visitor.texts().of(ReceiptsText.INVOICE_PAGE, page));
        image.getElement().setAttribute("loading", "lazy").setAttribute("data-testid", "invoice-page");
        image.addClassName("q-page-picture");
        return image;
    }

    private static String words(PortalView.Visitor visitor, InvoiceDocument file) {
        return file.kind().equals("ORIGINAL_PDF")
                ? visitor.texts().of(ReceiptsText.INVOICE_ORIGINAL)
                : visitor.texts().of(ReceiptsText.INVOICE_ATTACHMENT, file.fileName());
    }

    /** A link that loads one of the debtor's files. */
    public Anchor link(PortalView.Visitor visitor, DocumentId document, String words) {
        var handler = DownloadHandler.fromInputStream(_ -> files.file(
                        visitor.access(), visitor.firm().id(), document)
                .map(file -> new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()),
                        file.fileName(),
                        file.contentType(),
                        file.bytes().length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, words);
        link.setRouterIgnore(true);
        return link;
    }
}
