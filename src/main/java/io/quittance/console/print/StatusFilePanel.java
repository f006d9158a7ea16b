package io.quittance.console.print;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.quittance.letters.StatusReport;
import io.quittance.parties.Firm;
import io.quittance.staff.FileDrop;
import io.quittance.staff.StaffText;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ConfirmBar;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** Takes a status file and says row by row what moved and what did not. */
final class StatusFilePanel extends Div {

    private static final long LARGEST = 5_000_000;

    private final transient PrintWords words;
    private final transient PrintWork work;
    private final transient Firm firm;
    private final transient Runnable changed;
    private final Div reports = new Div();

    StatusFilePanel(PrintWords words, PrintWork work, Firm firm, Runnable changed) {
        this.words = words;
        this.work = work;
        this.firm = firm;
        this.changed = changed;
        var choose = new ActionButton(words.texts().of(PrintText.CHOOSE_FILE), Emphasis.SECONDARY, () -> {});
        var upload = FileDrop.of(words.texts(), words.texts().of(PrintText.DROP_FILE), choose, this::received);
        var hint = new Paragraph(words.texts().of(PrintText.NEWS_HINT));
        hint.addClassName("q-soft");
        addClassName("q-stacked");
        reports.addClassName("q-stacked");
        add(new Panel(words.texts().of(PrintText.NEWS), hint, upload), reports);
    }

    private void received(String name, File file) throws IOException {
        if (file.length() > LARGEST) {
            ConfirmBar.show(
                    UI.getCurrent(),
                    words.texts().of(PrintText.TOO_LARGE),
                    null,
                    null,
                    words.texts().of(StaffText.CLOSE));
            return;
        }
        var report = work.take(firm, name, Files.readAllBytes(file.toPath()));
        changed.run();
        var told = panel(name, report);
        reports.addComponentAsFirst(told);
        told.scrollIntoView();
    }

    private Panel panel(String name, StatusReport report) {
        var table = new DataTable<StatusReport.Fault>(words.texts().of(PrintText.NOT_TAKEN))
                .figures(words.texts().of(PrintText.LINE), fault -> new Span(Integer.toString(fault.line())))
                .text(words.texts().of(PrintText.LETTER), fault -> fault.message() == null ? "–" : fault.message())
                .text(words.texts().of(PrintText.WHY), fault -> StatusFault.message(words.texts(), fault))
                .text(words.texts().of(PrintText.REMEDY), fault -> StatusFault.remedy(words.texts(), fault))
                .whenEmpty(new EmptyState(words.texts().of(PrintText.ALL_TAKEN), ""));
        table.show(report.faults());
        var formats = words.texts().formats();
        var counts = new Span(words.texts()
                .of(
                        PrintText.COUNTS,
                        formats.number(report.moved()),
                        formats.number(report.unchanged()),
                        formats.number(report.faults().size())));
        counts.getElement().setAttribute("data-testid", "status-counts");
        var pill = report.faults().isEmpty()
                ? new StatusPill(words.texts().of(PrintText.ALL_TAKEN), StatusStyle.OK)
                : new StatusPill(words.texts().of(PrintText.NOT_TAKEN), StatusStyle.LATE);
        var panel = new Panel(name, counts, table).beside(pill);
        panel.getElement().setAttribute("data-testid", "status-report");
        return panel;
    }
}
