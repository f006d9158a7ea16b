package io.quittance.columns;

import io.quittance.kernel.Money;
import io.quittance.kernel.PlainDate;
import io.quittance.kernel.PlainText;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column is where: by name, in any order. */
public final class CsvColumns {

    private static final Set<String> ALL = Set.copyOf(ColumnMapping.ALL);

    /** Texts that tell one thing from another: without all their digits they are another one. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9][.,][0-9]+E\\+[0-9]{2,3}");

    private static final Set<String> IDENTIFYING = Set.of("invoice_number", "debtor_reference", "corrects");

    private static final int ISO_LENGTH = 10;
    private static final int ISO_DASH = 4;
    private static final List<String> DATES = List.of("issued_on", "due_on");

    private static final Set<String> SUMS = Set.of("amount", "open_amount");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, String> constants;
    private final @Nullable CellStyle style;
    private final @Nullable Negatives negatives;
    private final int count;

    private CsvColumns(
            int count, Map<String, String> constants, @Nullable CellStyle style, @Nullable Negatives negatives) {
        this.count = count;
        this.constants = constants;
        this.style = style;
        this.negatives = negatives;
    }

    /**
     * The columns a person assigned.
     *
     * @param yearFrom first day of the twelve months to which dates without a year belong; null = they have one
     */
    public static CsvColumns mapped(Header header, ColumnMapping mapping, @Nullable LocalDate yearFrom) {
        var columns = new CsvColumns(
                header.labels().size(),
                mapping.constants(),
                new CellStyle(mapping.dates(), mapping.decimals(), yearFrom),
                mapping.negatives());
        mapping.columns().forEach((label, column) -> columns.places.put(column, header.place(label)));
        return columns;
    }

    /** Reads the header row. @throws RefusedException naming every mandatory column that is missing or occurs twice */
    public static CsvColumns of(List<String> header) {
        var columns = new CsvColumns(header.size(), Map.of(), null, null);
        var twice = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = PlainText.tidy(header.get(i)).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
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

    /** What a person said about amounts below nothing; null when nobody did. */
    public @Nullable Negatives negatives() {
        return negatives;
    }

    /** A row that is about no invoice: the sum of those above, or nothing but blanks and sums in our columns. */
    public boolean isPassedOver(TableRow row) {
        return !row.broken()
                && Stream.of("debtor_reference", "debtor_name").allMatch(name -> isBlank(row, name))
                && (Totals.says(row.cells()) && saysNoNumber(row)
                        || ColumnMapping.ALL.stream().allMatch(name -> SUMS.contains(name) || isBlank(row, name)));
    }

    private boolean saysNoNumber(TableRow row) {
        return isBlank(row, "invoice_number") || Totals.says(List.of(raw(row, "invoice_number")));
    }

    private boolean isBlank(TableRow row, String name) {
        return raw(row, name).isBlank();
    }

    /** The text of a cell, for showing which row is meant; null when it is empty. */
    public @Nullable String shown(TableRow row, String name) {
        var text = PlainText.tidy(raw(row, name));
        return text.isEmpty() ? null : text;
    }

    private String raw(TableRow row, String name) {
        Integer place = places.get(name);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    /** Refuses a row whose cells cannot be told apart, or that has more of them than the header row has. */
    public void refuseBroken(TableRow row) {
        if (row.broken()) {
            throw new RefusedException(
                    "row",
                    "quotes",
                    "The quotation marks of this row do not add up",
                    "put two quotation marks where one is meant inside a cell in quotes");
        }
        if (row.cells().size() > count) {
            throw new RefusedException(
                    "row",
                    "too-wide",
                    "The row has more cells than the header row",
                    "put cells with separators in quotes");
        }
    }

    /**
     * The text of the cell in its one form; null when it is empty, or there is no such column.
     *
     * @throws RefusedException when it holds an error of a spreadsheet, damaged characters, or a number without its last digits
     */
    public @Nullable String cell(TableRow row, String name) {
        Integer place = places.get(name);
        if (place == null) {
            return constants.get(name);
        }
        if (place >= row.cells().size()) {
            return null;
        }
        var text = Cells.text(name, row.cells().get(place));
        if (IDENTIFYING.contains(name) && (row.lossy().get(place) || isShortened(text))) {
            throw new RefusedException(
                    name,
                    "digits-lost",
                    "This is stored as a number, digits are lost",
                    "format the column as text and type it anew");
        }
        return text;
    }

    /** {@code 2,02611E+11}: what a spreadsheet leaves of a long number when it saves a list. */
    private static boolean isShortened(@Nullable String text) {
        return text != null
                && text.indexOf("E+", 2) > 0
                && SHORTENED.matcher(text).matches();
    }

    /** The mail address of a row; null when it names none. */
    public @Nullable MailCell mail(TableRow row) {
        var cell = cell(row, "email");
        return cell == null ? null : MailCell.of(cell);
    }

    /** The date of a column; null when its cell is empty. */
    public @Nullable LocalDate date(TableRow row, String name) {
        var cell = cell(row, name);
        if (cell == null) {
            return null;
        }
        if (style != null) {
            return style.date(name, cell);
        }
        boolean iso = cell.length() == ISO_LENGTH && cell.charAt(ISO_DASH) == '-';
        return iso ? PlainDate.parse(name, cell) : Dates.ofOneMeaning(name, cell, order(row));
    }

    /** The order of day and month that the dates of a row show by themselves; null when they do not. */
    private @Nullable DateOrder order(TableRow row) {
        var orders = DATES.stream()
                .flatMap(name -> Dates.orderOf(raw(row, name).strip()).stream())
                .distinct()
                .toList();
        return orders.size() == 1 ? orders.getFirst() : null;
    }

    /** The amount of a column; null when its cell is empty. */
    public @Nullable Money amount(TableRow row, String name, String currency) {
        var cell = cell(row, name);
        if (cell == null) {
            return null;
        }
        Integer place = places.get(name);
        if (place != null && row.numbers().get(place)) {
            return Amounts.ofNumber(name, cell, currency);
        }
        return style == null ? Amounts.read(name, cell, currency, null) : style.amount(name, cell, currency);
    }
}
