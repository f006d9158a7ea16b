package io.quittance.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text of separated values (RFC 4180) that say something. A quote that nobody closes costs its own line and
 * not what follows: the reading begins anew behind that line.
 */
final class CsvRows extends Rows {

    private static final char QUOTE = '"';

    /** Lines that a cell may run over. */
    private static final int MOST_LINES = 50;

    private final CsvLines lines;
    private final char separator;
    private final int firstLine;
    private int width = -1;

    /** @param firstLine of the header row: the rows above it are passed over */
    CsvRows(CsvLines lines, char separator, int firstLine) {
        this.lines = lines;
        this.separator = separator;
        this.firstLine = firstLine;
    }

    @Override
    @Nullable
    TableRow read() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var row = row(lines.number(), line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable TableRow row(int number, String line) {
        var cells = line.indexOf(QUOTE) < 0 ? split(line) : quoted(line);
        if (number < firstLine) {
            return null;
        }
        if (cells == null) {
            return TableRow.broken(number, split(line));
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return null;
        }
        width = width < 0 ? cells.size() : width;
        if (width > Table.MOST_COLUMNS) {
            throw new UnreadableTableException("the header row is too wide");
        }
        return new TableRow(number, narrowed(cells));
    }

    /**
     * Separators at the end of a row mean nothing, except commas: one too many of them is most often that of an amount, and
     * the cells after it are a column too far right.
     */
    private List<String> narrowed(List<String> cells) {
        int size = cells.size();
        while (separator != ',' && size > width && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private List<String> split(String line) {
        var cells = new ArrayList<String>(Math.max(width, 8));
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** The cells of a row in which quotes stand; null when they do not add up: then only its first line is used up. */
    private @Nullable List<String> quoted(String line) {
        var text = new StringBuilder(line);
        var further = new ArrayList<String>();
        var cells = new ArrayList<String>();
        int at = 0;
        while (at >= 0) {
            int begin = at;
            while (begin < text.length() && text.charAt(begin) == ' ' && separator != ' ') {
                begin++;
            }
            at = begin < text.length() && text.charAt(begin) == QUOTE
                    ? quotedCell(text, begin + 1, cells, further)
                    : bareCell(text, at, cells);
            if (at == BROKEN) {
                lines.giveBack(further);
                return null;
            }
        }
        if (!further.isEmpty() && width >= 0 && (cells.size() < width || cells.size() > width + 1)) {
            lines.giveBack(further);
            return null;
        }
        return cells;
    }

    private static final int BROKEN = Integer.MIN_VALUE;
    private static final int END = -1;

    /** @return where the next cell begins; END behind the last one */
    private int bareCell(StringBuilder text, int from, List<String> cells) {
        int at = text.indexOf(String.valueOf(separator), from);
        cells.add(text.substring(from, at < 0 ? text.length() : at));
        return at < 0 ? END : at + 1;
    }

    private int quotedCell(StringBuilder text, int from, List<String> cells, List<String> further) {
        var cell = new StringBuilder();
        int at = from;
        while (true) {
            if (at == text.length()) {
                if (!readOn(text, further)) {
                    return BROKEN;
                }
                cell.append('\n');
                at++;
            } else if (text.charAt(at) != QUOTE) {
                cell.append(text.charAt(at++));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                cell.append(QUOTE);
                at += 2;
            } else {
                cells.add(cell.toString());
                return behind(text, at + 1);
            }
        }
    }

    private int behind(StringBuilder text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ' && separator != ' ') {
            at++;
        }
        return at == text.length() ? END : text.charAt(at) == separator ? at + 1 : BROKEN;
    }

    private boolean readOn(StringBuilder text, List<String> further) {
        var more = further.size() == MOST_LINES ? null : lines.next();
        if (more == null) {
            return false;
        }
        further.add(more);
        text.append('\n').append(more);
        return text.length() <= CsvLines.LONGEST;
    }
}
