package io.quittance.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, one after the other and each of bounded length; lines that were read too far are given back. */
final class CsvLines {

    /** Longest line, in characters. */
    static final int LONGEST = 200_000;

    private static final int BUFFER = 1 << 15;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final Deque<String> givenBack = new ArrayDeque<>();
    private final StringBuilder begun = new StringBuilder();
    private int from;
    private int to;
    private boolean afterReturn;
    private int number;

    CsvLines(Reader reader) {
        this.reader = reader;
    }

    /** The next line without its end; null behind the last one. @throws UnreadableTableException when it is too long */
    @Nullable
    String next() {
        var known = givenBack.poll();
        var line = known == null ? read() : known;
        if (line != null) {
            number++;
        }
        return line;
    }

    /** Number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** Lines read too far come again, these first. */
    void giveBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
        number -= lines.size();
    }

    private @Nullable String read() {
        begun.setLength(0);
        boolean any = false;
        while (from < to || fill()) {
            if (afterReturn && buffer[from] == '\n') {
                from++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            any = true;
            int end = endOfLine();
            if (begun.length() + end - from > LONGEST) {
                throw new UnreadableTableException("a line is too long");
            }
            if (end < to) {
                var line = begun.append(buffer, from, end - from).toString();
                afterReturn = buffer[end] == '\r';
                from = end + 1;
                return line;
            }
            begun.append(buffer, from, end - from);
            from = end;
        }
        return any ? begun.toString() : null;
    }

    private int endOfLine() {
        int at = from;
        while (at < to && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    private boolean fill() {
        try {
            from = 0;
            to = Math.max(0, reader.read(buffer, 0, buffer.length));
            return to > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
