package io.quittance.console.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.quittance.imports.ImportReport;
import io.quittance.imports.Imports;
import io.quittance.imports.Rejection;
import io.quittance.kernel.CsvText;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every row of a file that was not taken, with why and what to do, as a file in the reader's language. */
final class RejectedRows {

    private final StaffTexts texts;
    private final StaffSession session;
    private final Imports imports;

    RejectedRows(StaffTexts texts, StaffSession session, Imports imports) {
        this.texts = texts;
        this.session = session;
        this.imports = imports;
    }

    Anchor link(Firm firm, ImportReport report) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = csv(firm, report).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), name(report), "text/csv;charset=utf-8", bytes.length);
        });
        var link = new Anchor(handler, texts.of(ImportsText.DOWNLOAD_REJECTED));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-testid", "download-rejected");
        return link;
    }

    private String name(ImportReport report) {
        return texts.of(ImportsText.REJECTED_FILE) + "-" + report.id() + ".csv";
    }

    private String csv(Firm firm, ImportReport report) {
        var rows = new StringBuilder("\uFEFF")
                .append(CsvText.line(List.of(
                        texts.of(ImportsText.LINE),
                        texts.of(StaffText.INVOICE),
                        texts.of(ImportsText.COLUMN),
                        texts.of(StaffText.WHY),
                        texts.of(ImportsText.REMEDY))));
        session.in(firm)
                .run(() -> imports.eachRejection(firm.id(), report.id(), row -> rows.append(line(report, row))));
        return rows.toString();
    }

    private String line(ImportReport report, Rejection row) {
        var number = row.number();
        boolean single = report.format().isEInvoice();
        return CsvText.line(List.of(
                Long.toString(row.line()),
                number == null ? "" : number,
                row.field(),
                single ? FileFault.message(texts, row) : RowFault.message(texts, row),
                single ? FileFault.remedy(texts, row) : RowFault.remedy(texts, row)));
    }
}
