package io.quittance.console.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.quittance.columns.ColumnMapping;
import io.quittance.console.ConsoleText;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.ProgressPanel;
import io.quittance.imports.ColumnMappings;
import io.quittance.imports.ImportReport;
import io.quittance.imports.ImportStatus;
import io.quittance.imports.Imports;
import io.quittance.imports.PreviewRow;
import io.quittance.imports.SelfBilled;
import io.quittance.imports.TableScan;
import io.quittance.imports.UndoState;
import io.quittance.imports.Undos;
import io.quittance.imports.customers.CustomerDoubts;
import io.quittance.kernel.ImportId;
import io.quittance.parties.Firm;
import io.quittance.parties.twins.Twins;
import io.quittance.staff.FileDrop;
import io.quittance.staff.StaffSession;
import io.quittance.tables.TableStart;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionButton;
import io.quittance.ui.Emphasis;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** So many files of one drop are shown with their whole reports. */
    private static final int FEW = 3;

    private static final int POLL_MILLIS = 700;

    private final transient Imports imports;
    private final transient ColumnMappings columns;
    private final transient Undos undos;
    private final transient SelfBilled selfBilled;
    private final transient CustomerDoubts doubts;
    private final Div now = new Div();
    private final Div list = new Div();
    private final List<ImportId> watched = new ArrayList<>();
    private final Map<ImportId, Panel> asked = new HashMap<>();
    private final Div remembered = new Div();
    private final Div customers = new Div();
    private final transient Twins twins;
    private @Nullable ImportId chosen;
    private @Nullable Registration polling;

    ImportsView(
            StaffSession session,
            Imports imports,
            ColumnMappings columns,
            Undos undos,
            SelfBilled selfBilled,
            CustomerDoubts doubts,
            Twins twins) {
        super(session);
        this.imports = imports;
        this.columns = columns;
        this.undos = undos;
        this.selfBilled = selfBilled;
        this.doubts = doubts;
        this.twins = twins;
    }

    @Override
    protected TextKey title() {
        return ConsoleText.IMPORTS;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        var choose = new ActionButton(texts.of(ImportsText.CHOOSE_FILE), Emphasis.PRIMARY, () -> {});
        var upload =
                FileDrop.of(texts, texts.of(ImportsText.DROP_FILE), choose, (name, file) -> received(firm, name, file));
        now.removeAll();
        fill(firm);
        add(
                new PageHead(texts.of(ConsoleText.IMPORTS), texts.of(ImportsText.IMPORTS_PURPOSE)),
                new Panel(texts.of(ImportsText.NEW_IMPORT), upload),
                now,
                customers,
                list,
                new TwinsPanel(texts, session, twins, firm),
                remembered);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        stopPolling();
    }

    private void received(Firm firm, String name, File file) {
        var id = session.in(firm).call(() -> taken(firm, name, file));
        if (polling == null) {
            watched.clear();
            chosen = null;
        }
        watch(firm);
        watched.remove(id);
        watched.add(id);
        look(firm);
    }

    private ImportId taken(Firm firm, String name, File file) {
        try {
            return imports.receive(firm.id(), name, null, new FileSystemResource(file), session.actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the files of the last drop: a few with their reports, many as a list with the report of the chosen one. */
    private void look(Firm firm) {
        var reports = session.in(firm).call(() -> imports.several(firm.id(), watched));
        now.removeAll();
        if (reports.size() > FEW) {
            now.add(new FileResults(texts, reports, id -> {
                chosen = id;
                look(firm);
            }));
        }
        reports.stream()
                .filter(report -> reports.size() <= FEW || report.id().equals(chosen))
                .forEach(report -> now.add(panel(firm, report)));
        if (reports.stream().allMatch(ImportsView::hasEnded)) {
            stopPolling();
            fill(firm);
        }
    }

    private Component panel(Firm firm, ImportReport report) {
        var words = new ImportWords(texts);
        if (report.asks()) {
            return asked.computeIfAbsent(report.id(), _ -> asking(firm, report, null, words));
        }
        return hasEnded(report) ? ended(firm, report.id(), words) : progress(report);
    }

    private Panel asking(Firm firm, ImportReport report, @Nullable TableStart start, ImportWords words) {
        var look = session.in(firm)
                .call(() -> columns.look(firm.id(), report.id(), start))
                .orElseThrow();
        var proposal = session.in(firm).call(() -> columns.proposal(firm.id(), look));
        return words.asking(report, new FileColumns(texts, firm, look, proposal, deeds(firm, report, look)));
    }

    private FileColumns.Deeds deeds(Firm firm, ImportReport report, TableScan look) {
        return new FileColumns.Deeds() {
            @Override
            public List<PreviewRow> preview(ColumnMapping mapping) {
                return session.in(firm).call(() -> columns.preview(firm.id(), look, mapping));
            }

            @Override
            public void begin(TableStart start) {
                asked.put(report.id(), asking(firm, report, start, new ImportWords(texts)));
                ImportsView.this.look(firm);
            }

            @Override
            public void run(ColumnMapping mapping) {
                session.in(firm).run(() -> {
                    columns.run(firm.id(), report.id(), look.start(), mapping, session.actor());
                });
                asked.remove(report.id());
                watch(firm);
                ImportsView.this.look(firm);
            }

            @Override
            public void letGo() {
                ImportsView.this.letGo(firm, report.id());
            }
        };
    }

    private void letGo(Firm firm, ImportId id) {
        session.in(firm).run(() -> {
            columns.letGo(firm.id(), id);
        });
        asked.remove(id);
        look(firm);
        said(texts.of(ColumnText.LET_GO_TEXT));
    }

    private Panel ended(Firm firm, ImportId id, ImportWords words) {
        var report = session.in(firm).call(() -> imports.find(firm.id(), id)).orElseThrow();
        var panel = words.panel(report, () -> undo(firm, report.id()));
        if (report.status() == ImportStatus.FAILED) {
            panel.add(words.failed(() -> repeat(firm, report.id())));
        }
        if (!report.rejections().isEmpty()) {
            panel.add(new RejectedRows(texts, session, imports).link(firm, report));
        }
        var changes = session.in(firm).call(() -> imports.changedDebtors(firm.id(), report.id()));
        if (!changes.isEmpty()) {
            panel.add(ChangedCustomers.of(texts, changes));
        }
        if (report.format().isEInvoice()) {
            session.in(firm)
                    .call(() -> selfBilled.waiting(firm.id(), report.id()))
                    .forEach(invoice -> panel.add(words.approval(
                            () -> {
                                session.in(firm).run(() -> {
                                    selfBilled.confirm(firm.id(), invoice, session.actor());
                                });
                                look(firm);
                                said(texts.of(UndoText.CONFIRMED));
                            },
                            () -> undo(firm, report.id()))));
        }
        return panel;
    }

    private void repeat(Firm firm, ImportId id) {
        session.in(firm).run(() -> imports.repeat(firm.id(), id));
        watch(firm);
        look(firm);
    }

    private void undo(Firm firm, ImportId id) {
        new UndoDialog(texts).open(session.in(firm).call(() -> undos.look(firm.id(), id)), () -> {
            session.in(firm).run(() -> {
                undos.ask(firm.id(), id, session.actor());
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
        var words = new ImportWords(texts);
        progress.update(report.read(), report.whole(), words.progress(report), texts.word(report.status()));
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
        list.removeAll();
        list.add(new EarlierImports(texts, session, imports, firm, id -> show(firm, id)));
        customers.removeAll();
        customers.add(new CustomersPanel(texts, session, doubts, firm, this::said));
        remembered.removeAll();
        remembered.add(new RememberedColumns(texts, session, columns, firm, this::said));
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrent().setPollInterval(-1);
        }
    }
}
