package io.quittance.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** A file of separated values. Its separator is the one that occurs equally often in the most lines, or what {@code sep=} says. */
final class CsvFile implements Table {

    private static final int LOOK_CHARS = 1 << 16;
    private static final String SEPARATORS = ",;\t|";
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String SEPARATOR_LINE = "sep=";

    private final BufferedReader text;
    private final char separator;
    private final boolean saysSeparator;

    CsvFile(InputStream bytes, Charset charset) throws IOException {
        text = new BufferedReader(new InputStreamReader(bytes, charset), LOOK_CHARS);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LOOK_CHARS);
        var start = new char[LOOK_CHARS];
        int length = Math.max(0, text.read(start));
        text.reset();
        var look = new String(start, 0, length);
        var first = look.lines().findFirst().orElse("").strip().replace("\"", "");
        saysSeparator = first.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE)
                && first.length() <= SEPARATOR_LINE.length() + 1;
        separator = saysSeparator
                ? first.length() > SEPARATOR_LINE.length() ? first.charAt(SEPARATOR_LINE.length()) : '\t'
                : commonest(look);
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public List<TableRow> top(String sheet) {
        var top = new ArrayList<TableRow>();
        var rows = rows(TableStart.FIRST);
        while (top.size() < TOP && rows.hasNext()) {
            top.add(rows.next());
        }
        return top;
    }

    @Override
    public Iterator<TableRow> rows(TableStart start) {
        return new CsvRows(new CsvLines(text), separator, Math.max(start.line(), saysSeparator ? 2 : 1));
    }

    private static char commonest(String look) {
        char best = SEPARATORS.charAt(0);
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            int weight = weight(look, candidate);
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best;
    }

    /** How many cells lines of the commonest width have together, when this separates them. */
    private static int weight(String look, char separator) {
        var lines = new int[Table.MOST_COLUMNS];
        int found = 0;
        int weight = 0;
        boolean quoted = false;
        for (int i = 0; i < look.length(); i++) {
            char c = look.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' || c == '\r' || i == look.length() - 1) {
                found += c == separator && !quoted ? 1 : 0;
                if (found > 0 && found < lines.length) {
                    weight = Math.max(weight, ++lines[found] * found);
                }
                found = 0;
                quoted = false;
            } else if (!quoted && c == separator) {
                found++;
            }
        }
        return weight;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
