package io.quittance.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Iterator;

/** A CSV file whose separator is found by its header row; long lines, wide rows and big cells are refused, not held. */
final class CsvFile implements Table {

    private static final int HEADER_CHARS = 1 << 16;
    private static final int LARGEST_CELL = 10_000;
    private static final String SEPARATORS = ",;\t|";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvReader<CsvRecord> reader;

    CsvFile(InputStream bytes, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(bytes, charset), HEADER_CHARS);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(HEADER_CHARS);
        var start = new char[HEADER_CHARS];
        int length = Math.max(0, text.read(start));
        text.reset();
        reader = CsvReader.builder()
                .fieldSeparator(separator(start, length))
                .maxBufferSize(1 << 20)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LARGEST_CELL)
                                .maxRecordSize(MOST_COLUMNS * LARGEST_CELL / 10)),
                        text);
    }

    @Override
    public Iterator<TableRow> rows() {
        var records = reader.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (CsvParseException broken) {
                    throw new UnreadableTableException(broken);
                }
            }

            @Override
            public TableRow next() {
                try {
                    var row = records.next();
                    return new TableRow(Math.toIntExact(row.getStartingLineNumber()), row.getFields());
                } catch (CsvParseException broken) {
                    throw new UnreadableTableException(broken);
                }
            }
        };
    }

    /** The separator that stands most often in the header row, outside quotes. */
    private static char separator(char[] start, int length) {
        var counts = new int[SEPARATORS.length()];
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = start[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && found > 0) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
                found++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
