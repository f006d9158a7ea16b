package io.quittance.imports;

import io.quittance.kernel.CsvText;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column stands where: by name, in any order. */
final class CsvColumns {

    static final Set<String> MANDATORY =
            Set.of("invoice_number", "debtor_reference", "debtor_name", "country", "issued_on", "amount");
    private static final Set<String> OPTIONAL = Set.of(
            "due_on",
            "currency",
            "debtor_kind",
            "language",
            "email",
            "phone",
            "contact_name",
            "street",
            "postal_code",
            "city",
            "open_amount",
            "type",
            "corrects",
            "description",
            "order_reference",
            "vat_id");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final int count;

    private CsvColumns(int count) {
        this.count = count;
    }

    /** Reads the header row. @throws RefusedException naming every mandatory column that is missing or stands twice */
    static CsvColumns of(List<String> header) {
        var columns = new CsvColumns(header.size());
        var twice = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (!MANDATORY.contains(name) && !OPTIONAL.contains(name)) {
                columns.unknown.add(name);
            } else if (columns.places.putIfAbsent(name, i) != null) {
                twice.add(name);
            }
        }
        var refusals = Stream.concat(
                        MANDATORY.stream()
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
    List<String> unknown() {
        return unknown;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** A row with more cells than the header row: most often a decimal comma or a separator outside quotes. */
    void refuseWiderThanHeader(List<String> cells) {
        if (cells.size() > count) {
            throw new RefusedException(
                    "row",
                    "too-wide",
                    "The row has more cells than the header row",
                    "put cells with separators in quotes");
        }
    }

    /** The cell without white space at its ends; null when it is empty, or there is no such column. */
    @Nullable
    String cell(List<String> cells, String name) {
        Integer place = places.get(name);
        if (place == null || place >= cells.size()) {
            return null;
        }
        var cell = CsvText.rearmed(cells.get(place)).strip();
        return cell.isEmpty() ? null : cell;
    }
}
