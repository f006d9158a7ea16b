package io.quittance.console.imports;

import com.vaadin.flow.component.html.Div;
import io.quittance.console.ConsoleText;
import io.quittance.imports.ImportReport;
import io.quittance.imports.Imports;
import io.quittance.kernel.ImportId;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.Panel;
import java.util.function.Consumer;

/** What was imported before, the last first; older ones come on demand. */
final class EarlierImports extends Div {

    private static final int SHOWN = 20;

    private final StaffTexts texts;
    private final transient StaffSession session;
    private final transient Imports imports;
    private final transient Firm firm;
    private final transient Consumer<ImportId> show;
    private int pages;

    EarlierImports(StaffTexts texts, StaffSession session, Imports imports, Firm firm, Consumer<ImportId> show) {
        this.texts = texts;
        this.session = session;
        this.imports = imports;
        this.firm = firm;
        this.show = show;
        more();
    }

    private void more() {
        pages++;
        var words = new ImportWords(texts);
        var table = new DataTable<ImportReport>(texts.of(ConsoleText.IMPORTS))
                .text(texts.of(ImportsText.FILE), ImportReport::file)
                .text(texts.of(StaffText.RECEIVED), report -> texts.formats().moment(report.receivedAt(), firm.zone()))
                .cell(texts.of(StaffText.STATE), words::state)
                .text(texts.of(ImportsText.ROWS), words::counts)
                .cell(
                        "",
                        report -> new ActionButton(
                                texts.of(StaffText.SHOW), Emphasis.QUIET, () -> show.accept(report.id())))
                .whenEmpty(new EmptyState(texts.of(ImportsText.NO_IMPORTS), texts.of(ImportsText.NO_IMPORTS_HINT)));
        var page = session.in(firm).call(() -> imports.page(firm.id(), null, pages * SHOWN));
        table.show(page);
        var panel = new Panel(texts.of(ImportsText.LATEST_IMPORTS), table);
        if (page.size() == pages * SHOWN) {
            panel.add(new ActionButton(texts.of(ImportsText.OLDER), Emphasis.SECONDARY, this::more)
                    .testId("older-imports"));
        }
        removeAll();
        add(panel);
    }
}
