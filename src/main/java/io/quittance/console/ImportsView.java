package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import io.quittance.imports.ColumnMapping;
import io.quittance.imports.ColumnMappings;
import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.Imports;
import io.quittance.imports.SelfBilled;
import io.quittance.imports.UndoState;
import io.quittance.imports.Undos;
import io.quittance.kernel.ImportId;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.ProgressPanel;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;

/** Files of open invoices: drop some, see them counted, see every row that was not taken and how to mend it. */
@Route(value = "console/:firm/imports", layout = FirmFrame.class)
@PermitAll
class ImportsView extends FirmPage implements BeforeLeaveObserver {

    private static final int SHOWN = 20;
    private static final int POLL_MILLIS = 700;

    private final transient Imports imports;
    private final transient ColumnMappings columns;
    private final transient Undos undos;
    private final transient SelfBilled selfBilled;
    private final Div now = new Div();
    private final Div list = new Div();
    private final List<ImportId> watched = new ArrayList<>();
    private final Map<ImportId, Panel> asked = new HashMap<>();
    private final Div remembered = new Div();
    private @Nullable Registration polling;

    ImportsView(Console console, Imports imports, ColumnMappings columns, Undos undos, SelfBilled selfBilled) {
        super(console);
        this.imports = imports;
        this.columns = columns;
        this.undos = undos;
        this.selfBilled = selfBilled;
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
                list,
                remembered);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        stopPolling();
    }

    private void received(Firm firm, String name, File file) {
        try {
            var id = console.in(firm, () -> taken(firm, name, file));
            if (polling == null) {
                watched.clear();
            }
            watch(firm);
            watched.remove(id);
            watched.add(id);
            look(firm);
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

    /** Shows every file of the last drop: counts while it runs, its report when it has ended. */
    private void look(Firm firm) {
        var reports = console.in(
                firm,
                () -> watched.reversed().stream()
                        .limit(SHOWN)
                        .map(id -> imports.find(firm.id(), id).orElseThrow())
                        .toList());
        var words = new ImportWords(voice);
        now.removeAll();
        reports.forEach(report -> now.add(
                report.asks()
                        ? asked.computeIfAbsent(report.id(), id -> asking(firm, report, words))
                        : hasEnded(report) ? ended(firm, report, words) : progress(report)));
        if (reports.stream().allMatch(ImportsView::hasEnded)) {
            stopPolling();
            fill(firm);
        }
    }

    private Panel asking(Firm firm, ImportReport report, ImportWords words) {
        var look = console.in(firm, () -> columns.look(firm.id(), report.id())).orElseThrow();
        var form = new FileColumns(
                voice,
                firm,
                look,
                console.in(firm, () -> columns.proposal(firm.id(), look)),
                mapping -> console.in(firm, () -> columns.preview(firm.id(), look, mapping)),
                mapping -> run(firm, report.id(), mapping),
                () -> letGo(firm, report.id()));
        return words.asking(report, form);
    }

    private void run(Firm firm, ImportId id, ColumnMapping mapping) {
        console.in(firm, () -> {
            columns.run(firm.id(), id, mapping, console.actor());
            return true;
        });
        asked.remove(id);
        watch(firm);
        look(firm);
    }

    private void letGo(Firm firm, ImportId id) {
        console.in(firm, () -> {
            columns.letGo(firm.id(), id);
            return true;
        });
        asked.remove(id);
        look(firm);
        said(ColumnText.LET_GO_TEXT.in(voice));
    }

    private Panel ended(Firm firm, ImportReport report, ImportWords words) {
        var panel = words.panel(report, () -> undo(firm, report.id()));
        if (report.format().isEInvoice()) {
            console.in(firm, () -> selfBilled.waiting(firm.id(), report.id()))
                    .forEach(invoice -> panel.add(words.approval(
                            () -> {
                                console.in(firm, () -> {
                                    selfBilled.confirm(firm.id(), invoice, console.actor());
                                    return true;
                                });
                                look(firm);
                                said(UndoText.CONFIRMED.in(voice));
                            },
                            () -> undo(firm, report.id()))));
        }
        return panel;
    }

    private void undo(Firm firm, ImportId id) {
        new UndoDialog(voice).open(console.in(firm, () -> undos.look(firm.id(), id)), () -> {
            console.in(firm, () -> {
                undos.ask(firm.id(), id, console.actor());
                return true;
            });
            watch(firm);
            look(firm);
        });
    }

    private void watch(Firm firm) {
        if (polling == null) {
            UI.getCurrent().setPollInterval(POLL_MILLIS);
            polling = UI.getCurrent().addPollListener(_ -> look(firm));
        }
    }

    private static boolean hasEnded(ImportReport report) {
        return report.undo() != UndoState.ASKED
                && (report.status() == ImportStatus.DONE || report.status() == ImportStatus.FAILED);
    }

    private ProgressPanel progress(ImportReport report) {
        var progress = new ProgressPanel(report.file());
        progress.update(0, 0, new ImportWords(voice).counts(report), voice.word(report.status()));
        progress.getElement().setAttribute("data-testid", "import-progress");
        return progress;
    }

    private void show(Firm firm, ImportId id) {
        stopPolling();
        watched.clear();
        watched.add(id);
        look(firm);
    }

    private void fill(Firm firm) {
        var words = new ImportWords(voice);
        var table = new DataTable<ImportReport>(voice.say(IMPORTS))
                .text(voice.say(FILE), ImportReport::file)
                .text(voice.say(RECEIVED), report -> voice.formats().moment(report.receivedAt(), firm.zone()))
                .cell(voice.say(STATE), words::state)
                .text(voice.say(ROWS), words::counts)
                .cell("", report -> new ActionButton(voice.say(SHOW), Emphasis.QUIET, () -> show(firm, report.id())))
                .whenEmpty(new EmptyState(voice.say(NO_IMPORTS), voice.say(NO_IMPORTS_HINT)));
        table.show(console.in(firm, () -> imports.page(firm.id(), null, SHOWN)));
        list.removeAll();
        list.add(new Panel(voice.say(LATEST_IMPORTS), table));
        remembered.removeAll();
        remembered.add(new RememberedColumns(voice, console, columns, firm, this::said));
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }
}
