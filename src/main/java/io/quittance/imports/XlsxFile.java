package io.quittance.imports;

import io.quittance.kernel.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook, row by row. What is read is a copy that {@link XlsxCopy} has measured. */
final class XlsxFile implements Table {

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;

    /** @throws RefusedException when it is no workbook, or goes beyond a limit */
    XlsxFile(InputStream bytes) throws IOException {
        copy = XlsxCopy.of(bytes);
        try {
            workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, false));
            stream = workbook.getFirstSheet().openStream();
        } catch (IOException | RuntimeException unreadable) {
            Files.deleteIfExists(copy);
            throw XlsxCopy.unreadable();
        }
    }

    @Override
    public Iterator<TableRow> rows() {
        var rows = stream.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return guarded(rows::hasNext);
            }

            @Override
            public TableRow next() {
                return guarded(() -> XlsxCells.row(rows.next()));
            }
        };
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
            workbook.close();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Whatever the library meets in a broken sheet ends the table, not the import. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NoSuchElementException end) {
            throw end;
        } catch (RuntimeException broken) {
            throw new UnreadableTableException(broken);
        }
    }
}
