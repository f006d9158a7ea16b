package io.quittance.columns;

import io.quittance.kernel.CsvText;
import io.quittance.kernel.Money;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column stands where: by name, in any order. */
public final class CsvColumns {

    private static final Set<String> ALL = Set.copyOf(ColumnMapping.ALL);

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, String> constants;
    private final @Nullable CellStyle style;
    private final int count;

    private CsvColumns(int count, Map<String, String> constants, @Nullable CellStyle style) {
        this.count = count;
        this.constants = constants;
        this.style = style;
    }

    /** The columns a person assigned. */
    public static CsvColumns mapped(Header header, ColumnMapping mapping) {
        var columns = new CsvColumns(header.labels().size(), mapping.constants(), mapping.style());
        mapping.columns().forEach((label, column) -> columns.places.put(column, header.place(label)));
        return columns;
    }

    /** Reads the header row. @throws RefusedException naming every mandatory column that is missing or stands twice */
    public static CsvColumns of(List<String> header) {
        var columns = new CsvColumns(header.size(), Map.of(), null);
        var twice = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (!ALL.contains(name)) {
                columns.unknown.add(name);
            } else if (columns.places.putIfAbsent(name, i) != null) {
                twice.add(name);
            }
        }
        var refusals = Stream.concat(
                        ColumnMapping.MANDATORY.stream()
                                .filter(name -> !columns.places.containsKey(name))
                                .sorted()
                                .map(name -> new Refusal(
                                        name,
                                        "missing",
                                        "The column is missing",
                                        "add a column named " + name + " to the header row")),
                        twice.stream()
                                .map(name -> new Refusal(
                                        name, "duplicate", "The column stands twice", "keep one column " + name)))
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return columns;
    }

    /** Columns that are not read. */
    public List<String> unknown() {
        return unknown;
    }

    /** True when the file, or the assignment, says something in this column. */
    public boolean has(String name) {
        return places.containsKey(name) || constants.containsKey(name);
    }

    /** A row with more cells than the header row: most often a decimal comma or a separator outside quotes. */
    public void refuseWiderThanHeader(List<String> cells) {
        if (cells.size() > count) {
            throw new RefusedException(
                    "row",
                    "too-wide",
                    "The row has more cells than the header row",
                    "put cells with separators in quotes");
        }
    }

    /** The cell without white space at its ends; null when it is empty, or there is no such column. */
    public @Nullable String cell(List<String> cells, String name) {
        Integer place = places.get(name);
        if (place == null) {
            return constants.get(name);
        }
        if (place >= cells.size()) {
            return null;
        }
        var cell = CsvText.rearmed(cells.get(place)).strip();
        return cell.isEmpty() ? null : cell;
    }

    /** The cell as it stands there; null when it is blank, or there is no such column. */
    public @Nullable String written(List<String> cells, String name) {
        Integer place = places.get(name);
        return place == null || cell(cells, name) == null ? null : CsvText.rearmed(cells.get(place));
    }

    /** The date of a column; null when its cell is empty. */
    public @Nullable LocalDate date(TableRow row, String name) {
        var cell = cell(row.cells(), name);
        return cell == null ? null : style == null ? CsvValues.date(name, cell) : style.date(name, cell);
    }

    /** The amount of a column; null when its cell is empty. */
    public @Nullable Money amount(TableRow row, String name, String currency) {
        var cell = cell(row.cells(), name);
        if (cell == null) {
            return null;
        }
        Integer place = places.get(name);
        return style == null || place != null && row.numbers().get(place)
                ? CsvValues.amount(name, cell, currency)
                : style.amount(name, cell, currency);
    }
}
