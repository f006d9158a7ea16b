package io.quittance.imports;

import io.quittance.columns.ColumnMapping;
import io.quittance.columns.CsvColumns;
import io.quittance.columns.Doubts;
import io.quittance.columns.Evidence;
import io.quittance.columns.Header;
import io.quittance.kernel.RefusedException;
import io.quittance.tables.TableRow;
import io.quittance.tables.TableStart;
import io.quittance.tables.UnreadableTableException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One look over a whole table: its headers, its first rows, and what each column says about its dates and amounts. */
public final class TableScan {

    private static final int SHOWN = 5;
    private static final List<String> DATES = List.of("issued_on", "due_on");
    private static final List<String> AMOUNTS = List.of("amount", "open_amount");

    private final Header header;
    private final StoredTables.Found found;
    private final List<TableRow> first = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    /** Reads what follows the header row. */
    TableScan(StoredTables.Found found, Header header, Iterator<TableRow> rows) {
        this.found = found;
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

    /** Where its headers stand. */
    public TableStart start() {
        return found.start();
    }

    /** Rows in which the headers could stand, by sheet: the first rows of each, as text. */
    public Map<TableStart, String> places() {
        return found.places();
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

    /** An amount below nothing when this is assigned; empty when there is none, or a column says the side of the account. */
    public String negative(ColumnMapping mapping) {
        return mapping.columns().containsValue("debit_credit")
                ? ""
                : together(mapping, List.of("amount")).negative();
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
        var order = Doubts.one(mapping.dates(), dates.orders());
        var mark = Doubts.one(mapping.decimals(), amounts.marks());
        var refusals = Stream.of(
                        Doubts.contradiction(mapping.dates(), dates.orders(), "issued_on", "date-contradicts"),
                        Doubts.contradiction(mapping.decimals(), amounts.marks(), "amount", "decimal-contradicts"),
                        Doubts.doubt(order, dates.unclearDate(), "issued_on", "date-unclear"),
                        Doubts.doubt(mark, amounts.unclearAmount(), "amount", "decimal-unclear"))
                .flatMap(List::stream)
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return mapping.with(order, mark);
    }

    /** The first rows as they will be read. */
    List<PreviewRow> preview(ColumnMapping mapping, String currency) {
        var columns = CsvColumns.mapped(header, mapping, found.yearFrom());
        return first.stream()
                .filter(row -> !columns.isPassedOver(row))
                .map(row -> PreviewRow.read(row, columns, currency))
                .toList();
    }

    private void add(TableRow row) {
        if (row.broken()) {
            return;
        }
        if (first.size() < SHOWN) {
            first.add(row);
        }
        for (int i = 0; i < Math.min(row.cells().size(), evidence.size()); i++) {
            if (!row.numbers().get(i)) {
                evidence.get(i).add(row.cells().get(i).strip());
            } else if (row.cells().get(i).startsWith("-")) {
                evidence.get(i).addNegative(row.cells().get(i));
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
}
