package io.quittance.columns;

import io.quittance.tables.TableRow;
import io.quittance.tables.TableStart;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the sheet and the row in which the headers stand, below titles and behind cover sheets. */
public final class Starts {

    /** So many headers must be understood before a row counts as the header row. */
    private static final int FEWEST = 3;

    private static final int REMEMBERED = 1_000;
    private static final int COMPLETE = 2_000;
    private static final Set<String> DATEV = Set.of("EXTF", "DTVF");
    private static final int FISCAL_YEAR = 12;

    private Starts() {}

    /**
     * The likeliest place, the first of several: our own names, else headers that are remembered, else those that are
     * understood; else the first row of the first sheet.
     *
     * @param tops the first rows of each sheet that people see, in the order of the sheets
     */
    public static TableStart find(Map<String, List<TableRow>> tops, Predicate<Header> remembered) {
        var best = tops.entrySet().stream()
                .filter(top -> !top.getValue().isEmpty())
                .findFirst()
                .map(top ->
                        new TableStart(top.getKey(), top.getValue().getFirst().line()))
                .orElse(TableStart.FIRST);
        int most = FEWEST - 1;
        for (var top : tops.entrySet()) {
            for (var row : top.getValue()) {
                int worth = row.broken() ? 0 : worth(row.cells(), remembered);
                if (worth == COMPLETE) {
                    return new TableStart(top.getKey(), row.line());
                }
                if (worth > most) {
                    most = worth;
                    best = new TableStart(top.getKey(), row.line());
                }
            }
        }
        return best;
    }

    /**
     * First day of the twelve months to which dates without a year belong: DATEV says it in the line above its headers
     * (developer.datev.de, header of EXTF files, field 13).
     */
    public static @Nullable LocalDate yearFrom(List<TableRow> top) {
        if (top.isEmpty()) {
            return null;
        }
        var cells = top.getFirst().cells();
        if (cells.size() <= FISCAL_YEAR || !DATEV.contains(cells.getFirst())) {
            return null;
        }
        try {
            return LocalDate.parse(cells.get(FISCAL_YEAR), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static int worth(List<String> cells, Predicate<Header> remembered) {
        var header = new Header(cells);
        var names = new HashSet<String>();
        header.labels().forEach(label -> names.add(label.toLowerCase(Locale.ROOT)));
        if (names.containsAll(ColumnMapping.MANDATORY)) {
            return COMPLETE;
        }
        return remembered.test(header)
                ? REMEMBERED
                : Guesses.of(header.labels()).size();
    }
}
