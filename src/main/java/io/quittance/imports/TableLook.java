package io.quittance.imports;

import io.quittance.columns.CellStyle;
import io.quittance.columns.ColumnMapping;
import io.quittance.columns.CsvColumns;
import io.quittance.columns.Evidence;
import io.quittance.columns.Header;
import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.TableRow;
import io.quittance.tables.UnreadableTableException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One look over a whole table: its headers, its first rows, and what each column says about its dates and amounts. */
public final class TableLook {

    private static final int SHOWN = 5;
    private static final List<String> DATES = List.of("issued_on", "due_on");
    private static final List<String> AMOUNTS = List.of("amount", "open_amount");

    private final Header header;
    private final List<TableRow> first = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    /** Reads what follows the header row. */
    TableLook(Header header, Iterator<TableRow> rows) {
        this.header = header;
        header.labels().forEach(_ -> evidence.add(new Evidence()));
        try {
            while (rows.hasNext()) {
                add(rows.next());
            }
        } catch (UnreadableTableException _) {
            // What can be read is looked at; the import says where it ends.
            return;
        }
    }

    /** The headers, each once, in the order of the file. */
    public List<String> headers() {
        return header.labels();
    }

    /** What stands under a header in the first rows. */
    public List<String> values(String label) {
        int place = header.place(label);
        return first.stream()
                .map(row -> place < row.cells().size() ? row.cells().get(place).strip() : "")
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A date that could be read in two ways when this is assigned, and nothing in the file decides; empty when none. */
    public String unclearDate(ColumnMapping mapping) {
        var said = together(mapping, DATES);
        return said.orders().size() == 1 ? "" : said.unclearDate();
    }

    /** An amount that could be read in two ways when this is assigned, and nothing in the file decides; empty when none. */
    public String unclearAmount(ColumnMapping mapping) {
        var said = together(mapping, AMOUNTS);
        return said.marks().size() == 1 ? "" : said.unclearAmount();
    }

    String key() {
        return header.key();
    }

    Header header() {
        return header;
    }

    /**
     * What the person said or else the file shows.
     *
     * @throws RefusedException when neither decides, or the file contradicts the person
     */
    ColumnMapping decided(ColumnMapping mapping) {
        var dates = together(mapping, DATES);
        var amounts = together(mapping, AMOUNTS);
        var order = one(mapping.dates(), dates.orders());
        var mark = one(mapping.decimals(), amounts.marks());
        var refusals = Stream.of(
                        contradiction(mapping.dates(), dates.orders(), "issued_on", "date-contradicts"),
                        contradiction(mapping.decimals(), amounts.marks(), "amount", "decimal-contradicts"),
                        doubt(order, dates.unclearDate(), "issued_on", "date-unclear"),
                        doubt(mark, amounts.unclearAmount(), "amount", "decimal-unclear"))
                .flatMap(List::stream)
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return mapping.with(new CellStyle(order, mark));
    }

    /** The first rows as they will be read. */
    List<PreviewRow> preview(ColumnMapping mapping, String currency) {
        var columns = CsvColumns.mapped(header, mapping);
        return first.stream()
                .map(row -> PreviewRow.read(row, columns, currency))
                .toList();
    }

    private void add(TableRow row) {
        if (first.size() < SHOWN) {
            first.add(row);
        }
        for (int i = 0; i < Math.min(row.cells().size(), evidence.size()); i++) {
            if (!row.numbers().get(i)) {
                evidence.get(i).add(row.cells().get(i).strip());
            }
        }
    }

    private Evidence together(ColumnMapping mapping, List<String> columns) {
        var together = new Evidence();
        mapping.columns().entrySet().stream()
                .filter(assigned -> columns.contains(assigned.getValue()))
                .map(assigned -> header.place(assigned.getKey()))
                .filter(place -> place >= 0)
                .sorted()
                .forEach(place -> together.addAll(evidence.get(place)));
        return together;
    }

    private static <T> @Nullable T one(@Nullable T said, Set<T> shown) {
        return said != null ? said : shown.size() == 1 ? shown.iterator().next() : null;
    }

    private static <T> List<Refusal> contradiction(@Nullable T said, Set<T> shown, String column, String code) {
        return shown.size() > 1 || said != null && !shown.isEmpty() && !shown.contains(said)
                ? List.of(new Refusal(
                        column,
                        code,
                        "The file is not written in one way, or not in the way that was remembered for it",
                        "assign the columns on the import page"))
                : List.of();
    }

    private static <T> List<Refusal> doubt(@Nullable T decided, String unclear, String column, String code) {
        return decided == null && !unclear.isEmpty()
                ? List.of(new Refusal(
                        column,
                        code,
                        "This can be read in two ways: " + unclear,
                        "say on the import page how it is meant"))
                : List.of();
    }
}
