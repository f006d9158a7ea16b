package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportWarning;
import io.quittance.imports.Rejection;
import io.quittance.imports.UndoState;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Notice;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The report of an import for people: counts, what was taken in another way, what was not and how to mend it. */
final class ImportWords {

    private static final int SHOWN_LINES = 10;

    private final Voice voice;

    ImportWords(Voice voice) {
        this.voice = voice;
    }

    Component state(ImportReport report) {
        if (report.asks()) {
            return new StatusPill(ColumnText.WAITS.in(voice), Tone.LATE);
        }
        if (report.undo() == UndoState.DONE) {
            return new StatusPill(UndoText.UNDONE.in(voice), Tone.PLAIN);
        }
        if (report.undo() == UndoState.ASKED) {
            return new StatusPill(UndoText.UNDOING.in(voice), Tone.WAIT);
        }
        return new StatusPill(
                voice.word(report.status()),
                switch (report.status()) {
                    case DONE -> report.rejected() == 0 ? Tone.OK : Tone.LATE;
                    case FAILED -> Tone.GRAVE;
                    case QUEUED, RUNNING -> Tone.WAIT;
                });
    }

    String counts(ImportReport report) {
        if (report.asks()) {
            return "–";
        }
        return voice.say(
                IMPORT_COUNTS,
                voice.formats().number(report.read()),
                voice.formats().number(report.accepted()),
                voice.formats().number(report.changed()),
                voice.formats().number(report.unchanged()),
                voice.formats().number(report.rejected()));
    }

    /** The report; offers to undo what can be undone. */
    Panel panel(ImportReport report, Runnable undo) {
        boolean single = report.format().isEInvoice();
        var table = new DataTable<Rejection>(voice.say(NOT_TAKEN))
                .figures(voice.say(LINE), row -> new Span(Long.toString(row.line())))
                .text(voice.say(INVOICE), row -> row.number() == null ? "–" : row.number())
                .cell(voice.say(COLUMN), row -> new Code(row.field()))
                .text(voice.say(WHY), row -> single ? FileFault.message(voice, row) : RowFault.message(voice, row))
                .text(voice.say(REMEDY), row -> single ? FileFault.remedy(voice, row) : RowFault.remedy(voice, row))
                .whenEmpty(new EmptyState(voice.say(ALL_TAKEN), ""));
        table.show(report.rejections());
        var counts = new Span(counts(report));
        counts.getElement().setAttribute("data-testid", "import-counts");
        var panel = new Panel(report.file(), counts).beside(state(report));
        report.warnings().stream()
                .collect(Collectors.groupingBy(this::words, LinkedHashMap::new, Collectors.toList()))
                .forEach((words, alike) -> panel.add(new Notice(lines(single, alike) + words, Tone.INFO)));
        panel.add(table);
        if (report.undo() == UndoState.REFUSED) {
            panel.add(new Notice(UndoText.REFUSED.in(voice), Tone.LATE));
        }
        if (report.undo() != UndoState.DONE && report.accepted() + report.changed() > 0) {
            panel.add(new ActionButton(UndoText.UNDO.in(voice), Emphasis.SECONDARY, undo).testId("undo-import"));
        }
        panel.getElement().setAttribute("data-testid", "import-report");
        return panel;
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
                new ActionButton(UndoText.CONFIRM.in(voice), Emphasis.PRIMARY, confirm).testId("self-billed-confirm"),
                new ActionButton(UndoText.REFUSE.in(voice), Emphasis.SECONDARY, refuse).testId("self-billed-refuse"));
        actions.addClassName("q-actions");
        return new Notice(UndoText.SELF_BILLED.in(voice), Tone.WAIT, actions);
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
        return voice.say(LINE) + " " + String.join(", ", first) + (alike.size() > SHOWN_LINES ? " …" : "") + ": ";
    }

    private String words(ImportWarning warning) {
        return switch (warning.code()) {
            case "derived-from-terms" -> voice.say(WARN_DUE_ON);
            case "unknown-column" -> voice.say(WARN_COLUMN, warning.field());
            default -> FileNotice.words(voice, warning);
        };
    }
}
