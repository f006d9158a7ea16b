package io.quittance.console.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.ImportWarning;
import io.quittance.imports.Imports;
import io.quittance.imports.Rejection;
import io.quittance.imports.UndoState;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The report of an import for people: counts, what was taken in another way, what was not and how to mend it. */
final class ImportWords {

    private static final int SHOWN_LINES = 10;

    private final StaffTexts texts;

    ImportWords(StaffTexts texts) {
        this.texts = texts;
    }

    Component state(ImportReport report) {
        if (report.asks()) {
            return new StatusPill(texts.of(ColumnText.WAITS), StatusStyle.LATE);
        }
        if (report.undo() == UndoState.DONE) {
            return new StatusPill(texts.of(UndoText.UNDONE), StatusStyle.PLAIN);
        }
        if (report.undo() == UndoState.ASKED) {
            return new StatusPill(texts.of(UndoText.UNDOING), StatusStyle.WAIT);
        }
        return new StatusPill(
                texts.word(report.status()),
                switch (report.status()) {
                    case DONE -> report.rejected() == 0 ? StatusStyle.OK : StatusStyle.LATE;
                    case FAILED -> StatusStyle.GRAVE;
                    case QUEUED, RUNNING -> StatusStyle.WAIT;
                });
    }

    String counts(ImportReport report) {
        if (report.asks()) {
            return "–";
        }
        return texts.of(
                ImportsText.IMPORT_COUNTS,
                texts.formats().number(report.read()),
                texts.formats().number(report.accepted()),
                texts.formats().number(report.changed()),
                texts.formats().number(report.unchanged()),
                texts.formats().number(report.rejected()));
    }

    /** How much of a file is read, of how much where that is known. */
    String progress(ImportReport report) {
        if (report.asks() || report.whole() == 0 || report.read() > report.whole()) {
            return counts(report);
        }
        return texts.of(
                ImportsText.PROGRESS,
                texts.formats().number(report.read()),
                texts.formats().number(report.whole()));
    }

    /** The report; offers to undo what can be undone. */
    Panel panel(ImportReport report, Runnable undo) {
        boolean single = report.format().isEInvoice();
        var table = new DataTable<Rejection>(texts.of(ImportsText.NOT_TAKEN))
                .figures(texts.of(ImportsText.LINE), row -> new Span(Long.toString(row.line())))
                .text(texts.of(StaffText.INVOICE), row -> row.number() == null ? "–" : row.number())
                .cell(texts.of(ImportsText.COLUMN), row -> new Code(row.field()))
                .text(
                        texts.of(StaffText.WHY),
                        row -> single ? FileFault.message(texts, row) : RowFault.message(texts, row))
                .text(
                        texts.of(ImportsText.REMEDY),
                        row -> single ? FileFault.remedy(texts, row) : RowFault.remedy(texts, row))
                .whenEmpty(new EmptyState(
                        texts.of(report.read() == 0 ? ImportsText.NOTHING_FOUND : ImportsText.ALL_TAKEN), ""));
        table.show(report.rejections());
        var counts = new Span(counts(report));
        counts.getElement().setAttribute("data-testid", "import-counts");
        var panel = new Panel(report.file(), counts).beside(state(report));
        report.warnings().stream()
                .collect(Collectors.groupingBy(this::words, LinkedHashMap::new, Collectors.toList()))
                .forEach((words, alike) -> panel.add(new Notice(lines(single, alike) + words, StatusStyle.INFO)));
        if (report.status() != ImportStatus.FAILED || !report.rejections().isEmpty()) {
            panel.add(table);
            if (report.rejections().size() >= Imports.INLINE_REJECTIONS) {
                panel.add(new Notice(
                        texts.of(ImportsText.MORE_REJECTED, texts.formats().number(Imports.INLINE_REJECTIONS)),
                        StatusStyle.INFO));
            }
        }
        if (report.undo() == UndoState.REFUSED) {
            panel.add(new Notice(texts.of(UndoText.REFUSED), StatusStyle.LATE));
        }
        if (report.undo() != UndoState.DONE && report.accepted() + report.changed() > 0) {
            panel.add(new ActionButton(texts.of(UndoText.UNDO), Emphasis.SECONDARY, undo).testId("undo-import"));
        }
        panel.getElement().setAttribute("data-testid", "import-report");
        return panel;
    }

    /** What stopped by our fault, to be worked again. */
    Notice failed(Runnable repeat) {
        return new Notice(
                texts.of(ImportsText.IMPORT_FAILED),
                StatusStyle.GRAVE,
                new ActionButton(texts.of(ImportsText.IMPORT_REPEAT), Emphasis.PRIMARY, repeat)
                        .testId("repeat-import"));
    }

    /** A file that waits for its columns. */
    Panel asking(ImportReport report, Component columns) {
        var panel = new Panel(report.file(), columns).beside(state(report));
        panel.getElement().setAttribute("data-testid", "import-report");
        return panel;
    }

    /** An invoice that the buyer wrote, to be confirmed or refused. */
    Notice approval(Runnable confirm, Runnable refuse) {
        var actions = new Div(
                new ActionButton(texts.of(UndoText.CONFIRM), Emphasis.PRIMARY, confirm).testId("self-billed-confirm"),
                new ActionButton(texts.of(UndoText.REFUSE), Emphasis.SECONDARY, refuse).testId("self-billed-refuse"));
        actions.addClassName("q-actions");
        return new Notice(texts.of(UndoText.SELF_BILLED), StatusStyle.WAIT, actions);
    }

    /** The lines it is about, the first ones of many; nothing for what is about the file as a whole. */
    private String lines(boolean single, List<ImportWarning> alike) {
        if (single || alike.getFirst().line() == 1) {
            return "";
        }
        var first = alike.stream()
                .limit(SHOWN_LINES)
                .map(w -> Long.toString(w.line()))
                .toList();
        return texts.of(ImportsText.LINE) + " " + String.join(", ", first) + (alike.size() > SHOWN_LINES ? " …" : "")
                + ": ";
    }

    private String words(ImportWarning warning) {
        return switch (warning.code()) {
            case "derived-from-terms" -> texts.of(ImportsText.WARN_DUE_ON);
            case "unknown-column" -> texts.of(ImportsText.WARN_COLUMN, warning.field());
            default -> FileNotice.words(texts, warning);
        };
    }
}
