package io.quittance.console.imports;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.quittance.columns.ColumnMapping;
import io.quittance.console.Countries;
import io.quittance.kernel.Language;
import io.quittance.parties.DebtorKind;
import io.quittance.parties.Firm;
import io.quittance.receivables.InvoiceType;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ChoiceField;
import io.quittance.ui.DataTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** For each header of a file a choice of what it means, and for what a file may lack a value that is the same in all rows. */
final class ColumnFields extends Div {

    private static final String NONE = "";

    private final StaffTexts texts;
    private final Map<String, ChoiceField<String>> columns = new LinkedHashMap<>();
    private final Map<String, ChoiceField<String>> constants = new LinkedHashMap<>();

    /**
     * The fields of one file.
     *
     * @param values what stands under a header in the first rows; may be nothing
     * @param changed told after each choice
     */
    ColumnFields(
            StaffTexts texts,
            Firm firm,
            List<String> headers,
            Function<String, List<String>> values,
            ColumnMapping begin,
            Runnable changed) {
        this.texts = texts;
        addClassName("q-columns");
        var table = new DataTable<String>(texts.of(ColumnText.TITLE))
                .cell(texts.of(ColumnText.IN_FILE), header -> new Code(header))
                .text(texts.of(ColumnText.FIRST_VALUES), header -> shortened(values.apply(header)))
                .cell(texts.of(ColumnText.MEANS), header -> meaning(header, begin, changed));
        table.show(headers);
        var fixed = new Div();
        fixed.addClassName("q-form-row");
        ColumnMapping.MAY_BE_CONSTANT.forEach(column -> fixed.add(constant(column, firm, begin, changed)));
        add(table, new H3(texts.of(ColumnText.SAME_IN_ALL)), fixed);
    }

    /** What is chosen, without an answer about dates and amounts. */
    ColumnMapping mapping() {
        var chosen = new HashMap<String, String>();
        columns.forEach((header, field) -> put(chosen, header, field.value()));
        var fixed = new HashMap<String, String>();
        constants.forEach((column, field) -> put(fixed, column, field.value()));
        return new ColumnMapping(chosen, fixed, null, null, null);
    }

    private ChoiceField<String> meaning(String header, ColumnMapping begin, Runnable changed) {
        var field = new ChoiceField<>(
                        header,
                        Stream.concat(Stream.of(NONE), ColumnMapping.ALL.stream())
                                .toList(),
                        column -> column.isEmpty() ? texts.of(ColumnText.IGNORE) : ColumnText.column(texts, column))
                .value(begin.columns().getOrDefault(header, NONE))
                .onChange(_ -> changed.run());
        field.testId("column-" + columns.size());
        columns.put(header, field);
        return field;
    }

    private ChoiceField<String> constant(String column, Firm firm, ColumnMapping begin, Runnable changed) {
        var field = new ChoiceField<>(
                        ColumnText.column(texts, column),
                        Stream.concat(Stream.of(NONE), values(column, firm).stream())
                                .toList(),
                        value -> value.isEmpty() ? texts.of(ColumnText.NOTHING) : word(column, value))
                .value(begin.constants().getOrDefault(column, NONE))
                .onChange(_ -> changed.run());
        field.testId("constant-" + column);
        constants.put(column, field);
        return field;
    }

    private List<String> values(String column, Firm firm) {
        return switch (column) {
            case "country" ->
                Countries.ALL.stream().map(country -> country.value()).toList();
            case "currency" ->
                Stream.of(firm.currency().getCurrencyCode(), "EUR", "GBP", "CHF", "USD", "DKK", "SEK", "PLN", "CZK")
                        .distinct()
                        .toList();
            case "language" ->
                Stream.of(Language.values()).map(language -> language.code()).toList();
            case "debtor_kind" -> Stream.of(DebtorKind.values()).map(Enum::name).toList();
            default -> Stream.of(InvoiceType.values()).map(Enum::name).toList();
        };
    }

    private String word(String column, String value) {
        var locale = texts.language().locale();
        return switch (column) {
            case "country" -> Locale.of("", value).getDisplayCountry(locale);
            case "language" -> Locale.of(value).getDisplayLanguage(locale);
            case "debtor_kind" -> texts.word(DebtorKind.valueOf(value));
            case "type" -> texts.word(InvoiceType.valueOf(value));
            default -> value;
        };
    }

    private static void put(Map<String, String> into, String key, String value) {
        if (!value.isEmpty()) {
            into.put(key, value);
        }
    }

    private static String shortened(List<String> values) {
        var text = String.join(" · ", values.stream().limit(3).toList());
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
