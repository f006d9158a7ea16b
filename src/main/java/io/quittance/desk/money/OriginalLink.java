package io.quittance.desk.money;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.desk.page.CasePage;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import java.io.ByteArrayInputStream;

/** A link that downloads a file of an invoice, read in the person's own scope when it is clicked. */
final class OriginalLink {

    private OriginalLink() {}

    static Anchor of(CasePage page, InvoiceDocument original, Originals originals) {
        var handler = DownloadHandler.fromInputStream(_ -> originals
                .bytes(page.firm(), original.document())
                .map(file -> new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()),
                        file.fileName(),
                        file.contentType(),
                        file.bytes().length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, page.texts().of(OriginalsText.DOWNLOAD_FILE));
        link.setRouterIgnore(true);
        return link;
    }
}
