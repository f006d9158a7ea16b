package io.quittance.console.imports;

import com.vaadin.flow.component.html.Div;
import io.quittance.imports.ImportReport;
import io.quittance.kernel.ImportId;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionButton;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Panel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Many files dropped at once: one list of what became of each, and all their rows together. */
final class FileResults extends Div {

    private final StaffTexts texts;

    /** @param show opens the report of one */
    FileResults(StaffTexts texts, List<ImportReport> reports, Consumer<ImportId> show) {
        this.texts = texts;
        var words = new ImportWords(texts);
        var table = new DataTable<ImportReport>(texts.of(ImportsText.FILE))
                .text(texts.of(ImportsText.FILE), ImportReport::file)
                .cell(texts.of(StaffText.STATE), words::state)
                .text(texts.of(ImportsText.ROWS), words::counts)
                .cell(
                        "",
                        report -> new ActionButton(
                                texts.of(StaffText.SHOW), Emphasis.QUIET, () -> show.accept(report.id())));
        table.show(reports);
        var title = texts.of(ImportsText.FILES, reports.size());
        add(new Panel(title, new Div(together(reports)), table));
        getElement().setAttribute("data-testid", "import-files");
    }

    private String together(List<ImportReport> reports) {
        return texts.of(
                ImportsText.IMPORT_COUNTS,
                sum(reports, ImportReport::read),
                sum(reports, ImportReport::accepted),
                sum(reports, ImportReport::changed),
                sum(reports, ImportReport::unchanged),
                sum(reports, ImportReport::rejected));
    }

    private String sum(List<ImportReport> reports, ToLongFunction<ImportReport> count) {
        return texts.formats().number(reports.stream().mapToLong(count).sum());
    }
}
