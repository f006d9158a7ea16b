package io.quittance.desk.money;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.desk.page.CasePage;
import io.quittance.desk.page.CasePart;
import io.quittance.desk.page.CaseSection;
import io.quittance.imports.InvoiceDocuments.InvoiceDocument;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.ModalDialog;
import io.quittance.ui.Panel;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The files that came with the invoices of a case: pages as pictures, and to download. Nothing when there are none. */
@Service
@Order(60)
class OriginalsSection implements CaseSection {

    private final Originals originals;

    OriginalsSection(Originals originals) {
        this.originals = originals;
    }

    @Override
    public CasePart read(CasePage page) {
        return new Part(page, originals.of(page.file()), originals);
    }

    private record Part(CasePage page, List<InvoiceDocument> files, Originals originals) implements CasePart {

        @Override
        public Optional<Component> side() {
            if (files.isEmpty()) {
                return Optional.empty();
            }
            var panel = new Panel(texts().of(OriginalsText.ORIGINALS));
            files.forEach(original -> panel.add(line(page.file().number(original.invoice()), original)));
            return Optional.of(new Section(panel));
        }

        private Div line(String number, InvoiceDocument original) {
            var actions = new Div();
            actions.addClassName("q-actions");
            if (original.kind().equals("ORIGINAL_PDF")) {
                actions.add(new ActionButton(
                                texts().of(OriginalsText.SHOW_PAGES), Emphasis.SECONDARY, () -> show(number, original))
                        .testId("show-pages"));
            }
            actions.add(OriginalLink.of(page, original, originals));
            var line = new Div(new Span(number + " · " + original.fileName()), actions);
            line.addClassName("q-entry");
            return line;
        }

        private void show(String number, InvoiceDocument original) {
            var content = new Div();
            var pages = originals.pages(page.firm(), original.document());
            pages.forEach(sheet -> content.add(picture(original, sheet)));
            if (pages.isEmpty()) {
                content.add(new Paragraph(texts().of(OriginalsText.NO_PAGES)));
            }
            var dialog = new ModalDialog(number, content).wide();
            dialog.actions(new ActionButton(texts().of(StaffText.CLOSE), Emphasis.SECONDARY, dialog::close))
                    .open(UI.getCurrent());
        }

        private Image picture(InvoiceDocument original, int sheet) {
            var handler = DownloadHandler.fromInputStream(_ -> originals
                            .png(page.firm(), original.document(), sheet)
                            .map(png -> new DownloadResponse(
                                    new ByteArrayInputStream(png), "page-" + sheet + ".png", "image/png", png.length))
                            .orElseGet(() -> DownloadResponse.error(404)))
                    .inline();
            var image = new Image(handler, texts().of(OriginalsText.PAGE_OF_ORIGINAL, sheet));
            image.addClassName("q-page-picture");
            image.getElement().setAttribute("data-testid", "original-page");
            return image;
        }

        private StaffTexts texts() {
            return page.texts();
        }
    }
}
