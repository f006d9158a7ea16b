package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.ImportWarning;
import io.quittance.imports.Imports;
import io.quittance.imports.Rejection;
import io.quittance.kernel.ImportId;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.ProgressPanel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

/** Files of open invoices: drop one, see it counted, see every row that was not taken and how to mend it. */
@Route(value = "console/:firm/imports", layout = FirmFrame.class)
@PermitAll
class ImportsView extends FirmPage implements BeforeLeaveObserver {

    private static final int SHOWN = 20;
    private static final int POLL_MILLIS = 700;

    private final transient Imports imports;
    private final Div now = new Div();
    private final Div list = new Div();
    private @Nullable Registration polling;

    ImportsView(Console console, Imports imports) {
        super(console);
        this.imports = imports;
    }

    @Override
    ConsoleText title() {
        return IMPORTS;
    }

    @Override
    void show(Firm firm, BeforeEnterEvent event) {
        var upload =
                new Upload(UploadHandler.toTempFile((metadata, file) -> received(firm, metadata.fileName(), file)));
        upload.setDropLabel(new Span(voice.say(DROP_FILE)));
        var choose = new ActionButton(voice.say(CHOOSE_FILE), Emphasis.PRIMARY, () -> {});
        upload.setUploadButton(choose);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        now.removeAll();
        fill(firm);
        add(
                new PageHead(voice.say(IMPORTS), voice.say(IMPORTS_PURPOSE)),
                new Panel(voice.say(NEW_IMPORT), upload),
                now,
                list);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        stopPolling();
    }

    private void received(Firm firm, String name, File file) {
        try {
            var id = console.in(firm, () -> taken(firm, name, file));
            look(firm, id);
            stopPolling();
            UI.getCurrent().setPollInterval(POLL_MILLIS);
            polling = UI.getCurrent().addPollListener(_ -> look(firm, id));
        } finally {
            discard(file);
        }
    }

    private ImportId taken(Firm firm, String name, File file) {
        try {
            return imports.receive(firm.id(), name, null, new FileSystemResource(file), console.actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Firm firm, ImportId id) {
        console.in(firm, () -> imports.find(firm.id(), id)).ifPresent(report -> {
            now.removeAll();
            if (report.status() == ImportStatus.DONE || report.status() == ImportStatus.FAILED) {
                stopPolling();
                now.add(details(report));
                fill(firm);
            } else {
                var progress = new ProgressPanel(report.file());
                progress.update(0, 0, counts(report), voice.word(report.status()));
                progress.getElement().setAttribute("data-testid", "import-progress");
                now.add(progress);
            }
        });
    }

    private void fill(Firm firm) {
        var table = new DataTable<ImportReport>(voice.say(IMPORTS))
                .text(voice.say(FILE), ImportReport::file)
                .text(voice.say(RECEIVED), report -> voice.formats().moment(report.receivedAt(), firm.zone()))
                .cell(voice.say(STATE), this::state)
                .text(voice.say(ROWS), this::counts)
                .cell("", report -> new ActionButton(voice.say(SHOW), Emphasis.QUIET, () -> look(firm, report.id())))
                .whenEmpty(new EmptyState(voice.say(NO_IMPORTS), voice.say(NO_IMPORTS_HINT)));
        table.show(console.in(firm, () -> imports.page(firm.id(), null, SHOWN)));
        list.removeAll();
        list.add(new Panel(voice.say(LATEST_IMPORTS), table));
    }

    private Component state(ImportReport report) {
        return new StatusPill(
                voice.word(report.status()),
                switch (report.status()) {
                    case DONE -> report.rejected() == 0 ? Tone.OK : Tone.LATE;
                    case FAILED -> Tone.GRAVE;
                    case QUEUED, RUNNING -> Tone.WAIT;
                });
    }

    private String counts(ImportReport report) {
        return voice.say(
                IMPORT_COUNTS,
                voice.formats().number(report.read()),
                voice.formats().number(report.accepted()),
                voice.formats().number(report.changed()),
                voice.formats().number(report.unchanged()),
                voice.formats().number(report.rejected()));
    }

    private Panel details(ImportReport report) {
        var table = new DataTable<Rejection>(voice.say(NOT_TAKEN))
                .figures(voice.say(LINE), row -> new Span(Long.toString(row.line())))
                .text(voice.say(INVOICE), row -> row.number() == null ? "–" : row.number())
                .cell(voice.say(COLUMN), row -> new Code(row.field()))
                .text(voice.say(WHY), row -> RowFault.message(voice, row))
                .text(voice.say(REMEDY), row -> RowFault.remedy(voice, row))
                .whenEmpty(new EmptyState(voice.say(ALL_TAKEN), ""));
        table.show(report.rejections());
        var counts = new Span(counts(report));
        counts.getElement().setAttribute("data-testid", "import-counts");
        var panel = new Panel(report.file(), counts).beside(state(report));
        report.warnings().forEach(warning -> panel.add(new Notice(words(warning), Tone.INFO)));
        panel.add(table);
        panel.getElement().setAttribute("data-testid", "import-report");
        return panel;
    }

    private String words(ImportWarning warning) {
        return switch (warning.code()) {
            case "derived-from-terms" -> voice.say(WARN_DUE_ON);
            case "unknown-column" -> voice.say(WARN_COLUMN, warning.field());
            default -> FileNotice.words(voice, warning);
        };
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }
}
