package io.quittance.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Panel;
import java.io.ByteArrayInputStream;

/** The files that came with the invoices of a case: pages as pictures, and to download. Nothing when there are none. */
final class OriginalsPanel extends Section {

    private final StaffTexts texts;
    private final transient Originals originals;
    private final transient Firm firm;

    OriginalsPanel(StaffTexts texts, CaseFile file, Originals originals) {
        this.texts = texts;
        this.originals = originals;
        this.firm = file.firm();
        var files = originals.of(file);
        setVisible(!files.isEmpty());
        var panel = new Panel(texts.of(OriginalsText.ORIGINALS));
        files.forEach(original -> panel.add(line(file.number(original.invoice()), original)));
        add(panel);
    }

    private Div line(String number, InvoiceDocument original) {
        var actions = new Div();
        actions.addClassName("q-actions");
        if (original.kind().equals("ORIGINAL_PDF")) {
            actions.add(new ActionButton(
                            texts.of(OriginalsText.SHOW_PAGES), Emphasis.SECONDARY, () -> show(number, original))
                    .testId("show-pages"));
        }
        actions.add(download(original));
        var line = new Div(new Span(number + " · " + original.fileName()), actions);
        line.addClassName("q-entry");
        return line;
    }

    private void show(String number, InvoiceDocument original) {
        var content = new Div();
        var pages = originals.pages(firm, original.document());
        pages.forEach(page -> content.add(picture(original, page)));
        if (pages.isEmpty()) {
            content.add(new Paragraph(texts.of(OriginalsText.NO_PAGES)));
        }
        var dialog = new ModalDialog(number, content).wide();
        dialog.actions(new ActionButton(texts.of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close))
                .open(UI.getCurrent());
    }

    private Image picture(InvoiceDocument original, int page) {
        var handler = DownloadHandler.fromInputStream(_ -> originals
                        .png(firm, original.document(), page)
                        .map(png -> new DownloadResponse(
                                new ByteArrayInputStream(png), "page-" + page + ".png", "image/png", png.length))
                        .orElseGet(() -> DownloadResponse.error(404)))
                .inline();
        var image = new Image(handler, texts.of(OriginalsText.PAGE_OF_ORIGINAL, page));
        image.addClassName("q-page-picture");
        image.getElement().setAttribute("data-testid", "original-page");
        return image;
    }

    private Anchor download(InvoiceDocument original) {
        var handler = DownloadHandler.fromInputStream(_ -> originals
                .bytes(firm, original.document())
                .map(file -> new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()),
                        file.fileName(),
                        file.contentType(),
                        file.bytes().length))
                .orElseGet(() -> DownloadResponse.error(404)));
        var link = new Anchor(handler, texts.of(OriginalsText.DOWNLOAD_FILE));
        link.setRouterIgnore(true);
        return link;
    }
}
