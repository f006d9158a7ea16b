package io.quittance.console;

import static io.quittance.console.ColumnText.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.quittance.imports.ColumnMapping;
import io.quittance.imports.DateOrder;
import io.quittance.imports.DecimalMark;
import io.quittance.imports.PreviewRow;
import io.quittance.imports.TableLook;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.Notice;
import io.quittance.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file that waits for its columns: what they mean, what is in doubt, how the first rows will be read. */
final class FileColumns extends Div {

    private final Voice voice;
    private final transient TableLook look;
    private final transient Function<ColumnMapping, List<PreviewRow>> reader;
    private final ColumnFields fields;
    private final ChoiceField<Optional<DateOrder>> dates;
    private final ChoiceField<Optional<DecimalMark>> decimals;
    private final Div preview = new Div();
    private final Div faults = new Div();

    FileColumns(
            Voice voice,
            Firm firm,
            TableLook look,
            ColumnMapping begin,
            Function<ColumnMapping, List<PreviewRow>> reader,
            Consumer<ColumnMapping> run,
            Runnable letGo) {
        this.voice = voice;
        this.look = look;
        this.reader = reader;
        addClassName("q-panel-part");
        getElement().setAttribute("data-testid", "import-columns");
        fields = new ColumnFields(voice, firm, look.headers(), look::values, begin, this::refresh);
        dates = question(DateOrder.values(), begin.dates(), "which-day");
        decimals = question(DecimalMark.values(), begin.decimals(), "which-amount");
        preview.addClassName("q-columns-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var actions = new Div(
                new ActionButton(RUN.in(voice), Emphasis.PRIMARY, () -> tried(run)).testId("columns-run"),
                new ActionButton(LET_GO.in(voice), Emphasis.SECONDARY, letGo).testId("columns-let-go"));
        actions.addClassName("q-actions");
        add(
                new Paragraph(PURPOSE.in(voice)),
                fields,
                dates,
                decimals,
                new H3(PREVIEW.in(voice)),
                preview,
                faults,
                actions);
        refresh();
    }

    private <T extends Enum<T>> ChoiceField<Optional<T>> question(T[] values, @Nullable T begin, String testId) {
        var field = new ChoiceField<Optional<T>>(
                        testId.equals("which-day") ? WHICH_DAY.in(voice) : WHICH_AMOUNT.in(voice),
                        Stream.concat(
                                        Stream.of(Optional.<T>empty()),
                                        Stream.of(values).map(Optional::of))
                                .toList(),
                        value -> value.map(voice::word).orElseGet(() -> CHOOSE.in(voice)))
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
                look.unclearAmount(chosen).isEmpty() ? null : decimals.value().orElse(null));
    }

    private void refresh() {
        var chosen = fields.mapping();
        ask(dates, look.unclearDate(chosen));
        ask(decimals, look.unclearAmount(chosen));
        faults.removeAll();
        preview.removeAll();
        try {
            preview.add(rows(reader.apply(mapping())));
        } catch (RefusedException _) {
            preview.add(new Paragraph(PREVIEW_LATER.in(voice)));
        }
    }

    private static void ask(ChoiceField<?> field, String unclear) {
        field.setVisible(!unclear.isEmpty());
        field.hint(unclear);
    }

    private void tried(Consumer<ColumnMapping> run) {
        faults.removeAll();
        try {
            run.accept(mapping());
        } catch (RefusedException refused) {
            var notice = new Notice(NOT_READY.in(voice), Tone.LATE);
            refused.refusals().forEach(why -> notice.add(new Paragraph(ColumnText.words(voice, why))));
            notice.getElement().setAttribute("data-testid", "columns-faults");
            faults.add(notice);
        }
    }

    private DataTable<PreviewRow> rows(List<PreviewRow> rows) {
        var formats = voice.formats();
        var table = new DataTable<PreviewRow>(PREVIEW.in(voice))
                .text(COLUMN_INVOICE_NUMBER.in(voice), row -> text(row.number(), Function.identity()))
                .text(COLUMN_DEBTOR_NAME.in(voice), row -> text(row.debtor(), Function.identity()))
                .text(COLUMN_ISSUED_ON.in(voice), row -> text(row.issuedOn(), formats::day))
                .text(COLUMN_DUE_ON.in(voice), row -> text(row.dueOn(), formats::day))
                .text(COLUMN_AMOUNT.in(voice), row -> text(row.total(), formats::money));
        if (rows.stream().anyMatch(row -> row.problem() != null)) {
            table.text(
                    voice.say(ConsoleText.WHY),
                    row -> text(
                            row.problem(),
                            problem -> ColumnText.column(voice, problem.field()) + ": "
                                    + RowFault.message(voice, problem)));
        }
        table.show(rows);
        return table;
    }

    private static <T> String text(@Nullable T value, Function<T, String> words) {
        return value == null ? "–" : words.apply(value);
    }
}
