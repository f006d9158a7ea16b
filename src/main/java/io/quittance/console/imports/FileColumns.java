package io.quittance.console.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.columns.ColumnMapping;
import io.quittance.columns.DateOrder;
import io.quittance.columns.DecimalMark;
import io.quittance.columns.Negatives;
import io.quittance.imports.PreviewRow;
import io.quittance.imports.TableScan;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffText;
import io.quittance.staff.StaffTexts;
import io.quittance.tables.TableStart;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.StatusStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file that waits for its columns: what they mean, what is in doubt, how the first rows will be read. */
final class FileColumns extends Div {

    private final StaffTexts texts;
    private final transient TableScan look;
    private final transient Deeds deeds;
    private final ColumnFields fields;
    private final ChoiceField<Optional<DateOrder>> dates;
    private final ChoiceField<Optional<DecimalMark>> decimals;
    private final ChoiceField<Optional<Negatives>> negatives;
    private final Div preview = new Div();
    private final Div faults = new Div();

    /** What happens to the file by what a person says here. */
    interface Deeds {

        /** The first rows as they will be read. @throws RefusedException when something is missing or in doubt */
        List<PreviewRow> preview(ColumnMapping mapping);

        /** The headers stand elsewhere: the file is looked at anew. */
        void begin(TableStart start);

        /** The file is worked. @throws RefusedException when something is missing or in doubt */
        void run(ColumnMapping mapping);

        /** The file is not wanted any more. */
        void letGo();
    }

    FileColumns(StaffTexts texts, Firm firm, TableScan look, ColumnMapping begin, Deeds deeds) {
        this.texts = texts;
        this.look = look;
        this.deeds = deeds;
        addClassName("q-panel-part");
        getElement().setAttribute("data-testid", "import-columns");
        fields = new ColumnFields(texts, firm, look.headers(), look::values, begin, this::refresh);
        dates = question(DateOrder.values(), begin.dates(), ColumnText.WHICH_DAY, "which-day");
        decimals = question(DecimalMark.values(), begin.decimals(), ColumnText.WHICH_AMOUNT, "which-amount");
        negatives = question(Negatives.values(), begin.negatives(), ColumnText.WHICH_NEGATIVES, "which-negatives");
        preview.addClassName("q-columns-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var actions = new Div(
                new ActionButton(texts.of(ColumnText.RUN), Emphasis.PRIMARY, this::tried).testId("columns-run"),
                new ActionButton(texts.of(ColumnText.LET_GO), Emphasis.SECONDARY, deeds::letGo)
                        .testId("columns-let-go"));
        actions.addClassName("q-actions");
        add(
                new Paragraph(texts.of(ColumnText.PURPOSE)),
                place(),
                fields,
                dates,
                decimals,
                negatives,
                new H3(texts.of(ColumnText.PREVIEW)),
                preview,
                faults,
                actions);
        refresh();
    }

    /** In which row the headers stand: found, and to be chosen where it was not. */
    private ChoiceField<TableStart> place() {
        var places = look.places();
        boolean several =
                places.keySet().stream().map(TableStart::sheet).distinct().count() > 1;
        var starts = new ArrayList<>(places.keySet());
        if (!starts.contains(look.start())) {
            starts.addFirst(look.start());
        }
        var field = new ChoiceField<TableStart>(
                        texts.of(ColumnText.HEADER_ROW),
                        starts,
                        start -> (several ? start.sheet() + " · " : "")
                                + texts.of(ImportsText.LINE) + " " + start.line() + ": "
                                + places.getOrDefault(start, ""))
                .value(look.start())
                .onChange(deeds::begin);
        field.testId("header-row");
        return field;
    }

    private <T extends Enum<T>> ChoiceField<Optional<T>> question(
            T[] values, @Nullable T begin, ColumnText label, String testId) {
        var field = new ChoiceField<Optional<T>>(
                        texts.of(label),
                        Stream.concat(
                                        Stream.of(Optional.<T>empty()),
                                        Stream.of(values).map(Optional::of))
                                .toList(),
                        value -> value.map(texts::word).orElseGet(() -> texts.of(ColumnText.CHOOSE)))
                .value(Optional.ofNullable(begin))
                .onChange(_ -> refresh());
        field.testId(testId);
        return field;
    }

    /** What is chosen; about dates and amounts only what the file itself leaves open. */
    private ColumnMapping mapping() {
        var chosen = fields.mapping();
        return new ColumnMapping(
                chosen.columns(),
                chosen.constants(),
                look.unclearDate(chosen).isEmpty() ? null : dates.value().orElse(null),
                look.unclearAmount(chosen).isEmpty() ? null : decimals.value().orElse(null),
                look.negative(chosen).isEmpty() ? null : negatives.value().orElse(null));
    }

    private void refresh() {
        var chosen = fields.mapping();
        ask(dates, look.unclearDate(chosen));
        ask(decimals, look.unclearAmount(chosen));
        ask(negatives, look.negative(chosen));
        faults.removeAll();
        preview.removeAll();
        try {
            preview.add(rows(deeds.preview(mapping())));
        } catch (RefusedException _) {
            preview.add(new Paragraph(texts.of(ColumnText.PREVIEW_LATER)));
        }
    }

    private static void ask(ChoiceField<?> field, String unclear) {
        field.setVisible(!unclear.isEmpty());
        field.hint(unclear);
    }

    private void tried() {
        faults.removeAll();
        try {
            deeds.run(mapping());
        } catch (RefusedException refused) {
            var notice = new Notice(texts.of(ColumnText.NOT_READY), StatusStyle.LATE);
            refused.refusals().forEach(why -> notice.add(new Paragraph(ColumnText.words(texts, why))));
            notice.getElement().setAttribute("data-testid", "columns-faults");
            faults.add(notice);
        }
    }

    private DataTable<PreviewRow> rows(List<PreviewRow> rows) {
        var formats = texts.formats();
        var table = new DataTable<PreviewRow>(texts.of(ColumnText.PREVIEW))
                .text(texts.of(ColumnText.COLUMN_INVOICE_NUMBER), row -> text(row.number(), Function.identity()))
                .text(texts.of(ColumnText.COLUMN_DEBTOR_NAME), row -> text(row.debtor(), Function.identity()))
                .text(texts.of(ColumnText.COLUMN_ISSUED_ON), row -> text(row.issuedOn(), formats::day))
                .text(texts.of(ColumnText.COLUMN_DUE_ON), row -> text(row.dueOn(), formats::day))
                .text(texts.of(ColumnText.COLUMN_AMOUNT), row -> text(row.total(), formats::money));
        if (rows.stream().anyMatch(row -> row.problem() != null)) {
            table.text(
                    texts.of(StaffText.WHY),
                    row -> text(
                            row.problem(),
                            problem -> ColumnText.column(texts, problem.field()) + ": "
                                    + RowFault.message(texts, problem)));
        }
        table.show(rows);
        return table;
    }

    private static <T> String text(@Nullable T value, Function<T, String> words) {
        return value == null ? "–" : words.apply(value);
    }
}
