package io.quittance.imports;

import io.quittance.columns.Header;
import io.quittance.columns.Starts;
import io.quittance.kernel.PlainText;
import io.quittance.tables.Table;
import io.quittance.tables.TableRow;
import io.quittance.tables.TableStart;
import io.quittance.tables.Tables;
import io.quittance.tables.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stored list, opened as a table as often as it is needed. */
final class StoredTables {

    private static final int MOST_PLACES = 30;
    private static final int LONGEST_SHOWN = 120;

    private final ImportFormat format;
    private final String charset;
    private final Supplier<InputStream> bytes;

    StoredTables(ImportFormat format, String charset, Supplier<InputStream> bytes) {
        this.format = format;
        this.charset = charset;
        this.bytes = bytes;
    }

    /** @throws io.quittance.kernel.RefusedException when the file as a whole is not readable */
    Table open() throws IOException {
        return format == ImportFormat.XLSX
                ? Tables.workbook(bytes.get())
                : Tables.csv(bytes.get(), Charset.forName(charset));
    }

    /** Opens, reads and closes one. */
    <T> T read(Function<Table, T> reader) {
        try (var table = open()) {
            return reader.apply(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first rows of each sheet that people see. */
    Map<String, List<TableRow>> tops() {
        return read(table -> {
            var tops = new LinkedHashMap<String, List<TableRow>>();
            for (var sheet : table.sheets()) {
                tops.put(sheet, top(table, sheet));
            }
            return tops;
        });
    }

    /**
     * The place of the headers, and the text above them.
     *
     * @param said where a person said they are; null = nobody did
     */
    Found find(Predicate<Header> remembered, @Nullable TableStart said) {
        var tops = tops();
        var start = said == null ? Starts.find(tops, remembered) : said;
        return new Found(start, Starts.yearFrom(tops.getOrDefault(start.sheet(), List.of())), places(tops));
    }

    private static Map<TableStart, String> places(Map<String, List<TableRow>> tops) {
        var places = new LinkedHashMap<TableStart, String>();
        tops.forEach((sheet, top) -> top.stream()
                .limit(MOST_PLACES)
                .forEach(row -> places.put(new TableStart(sheet, row.line()), text(row))));
        return places;
    }

    private static String text(TableRow row) {
        var text = row.cells().stream()
                .map(PlainText::tidy)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
        return PlainText.shown(text.substring(0, Math.min(text.length(), LONGEST_SHOWN)));
    }

    /** A table that breaks in its first rows has those before. */
    private static List<TableRow> top(Table table, String sheet) {
        try {
            return table.top(sheet);
        } catch (UnreadableTableException _) {
            return List.of();
        }
    }

    /**
     * The place of the headers.
     *
     * @param yearFrom first day of the twelve months to which dates without a year belong; null = they have one
     * @param places rows in which they could be, each with its text
     */
    record Found(TableStart start, @Nullable LocalDate yearFrom, Map<TableStart, String> places) {}
}
